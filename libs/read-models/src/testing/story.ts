import {
  controllerDecider,
  factOf,
  policyDecider,
  purposeDecider,
  subjectDecider,
  type Catalogue,
  type ControllerCommand,
  type Fact,
  type NewFact,
  type PolicyCommand,
  type PurposeCommand,
  type Attribution,
  type SubjectCommand,
} from '#domain';
import {
  instantOf,
  isRefusal,
  streams,
  type Decider,
  type Instant,
  type LedgerEvent,
  type Refusal,
  type StreamId,
} from '#kernel';
import type { ReadModel } from '#projections';

/** Midnight of a day of January 2026, UTC, or `hours` later. */
export const day = (number: number, hours = 0): Instant => instantOf(Date.UTC(2026, 0, number) + Math.round(hours * 3_600_000));

export const bySubject = (times: Pick<Attribution, 'expressedAt' | 'receivedAt'> = {}): Attribution => ({
  actor: { id: 'anna', role: 'dataSubject' },
  channel: 'web',
  ...times,
});
export const byController: Attribution = { actor: { id: 'olga', role: 'dataController' }, channel: 'api' };

type Folded = { readonly revision: number };

/** What a tenant's ledger holds after some commands, decided by the rules themselves. */
export class Story {
  readonly events: LedgerEvent[] = [];
  readonly controllerId: string;
  readonly #states = new Map<StreamId, Folded>();
  #sub = 'shop';

  constructor(controllerId = 'acme') {
    this.controllerId = controllerId;
  }

  /** From here on another token records. */
  by(sub: string): this {
    this.#sub = sub;
    return this;
  }

  controller(command: ControllerCommand, at: Instant): this {
    return this.#record(streams.controller(this.controllerId), controllerDecider, command, at);
  }

  policy(command: PolicyCommand, at: Instant): this {
    return this.#record(streams.policy(this.controllerId, command.policyId), policyDecider, command, at);
  }

  purpose(command: PurposeCommand, at: Instant): this {
    return this.#record(streams.purpose(this.controllerId, command.purposeId), purposeDecider, command, at);
  }

  subject(subjectRef: string, command: SubjectCommand, at: Instant): this {
    return this.#record(streams.subject(this.controllerId, subjectRef), subjectDecider, command, at, subjectRef);
  }

  #record<State extends Folded, C extends { readonly attribution: Attribution }, Event extends Fact>(
    stream: StreamId,
    decider: Decider<State, C, NewFact, Event, never>,
    command: C,
    recordedAt: Instant,
    subjectRef?: string,
  ): this {
    const before = (this.#states.get(stream) as State | undefined) ?? decider.initial;
    const recordedBy = { sub: this.#sub, roles: ['service-command'] };
    const newId = `made-${this.events.length + 1}`;
    const facts = { recordedAt, recordedBy, newId, catalogue: this.#catalogue(), digest: () => '0'.repeat(64) };
    const outcome = decider.decide(command, before, facts as never) as readonly NewFact[] | Refusal;
    if (isRefusal(outcome)) throw new Error(`the story is refused: ${outcome.refused}`);
    const events = outcome.map((fact, index) => {
      const revision = before.revision + 1 + index;
      const position = BigInt(this.events.length + 1 + index);
      const { actor, channel } = command.attribution;
      const { controllerId } = this;
      const envelope = { ...{ controllerId, recordedBy, actor, channel, recordedAt, revision, position, stream, subjectRef } };
      return { ...fact, ...envelope, schemaVersion: 1, eventId: `e${position}`, commandId: newId } as unknown as LedgerEvent;
    });
    this.events.push(...events);
    this.#states.set(stream, decider.evolve(before, ...events.map((event) => factOf<Event>(event))));
    return this;
  }

  #catalogue(): Catalogue {
    const of = <State>(category: string) =>
      new Map(
        [...this.#states]
          .filter(([stream]) => stream.startsWith(category))
          .map(([stream, state]) => [idOf(stream), state as State]),
      );
    return {
      controller: [...of<Catalogue['controller']>('controller-').values()][0] ?? controllerDecider.initial,
      purposes: of('purpose-'),
      policies: of('policy-'),
    };
  }
}

const idOf = (stream: string): string => stream.slice(stream.indexOf('.') + 1);

/** A view's documents by id, as these events make them. */
export function viewOf<Body>(model: ReadModel<Body>, events: readonly LedgerEvent[]): Readonly<Record<string, Body>> {
  const documents = new Map<string, Body>();
  for (const event of events) {
    if (model.categories && !model.categories.includes(event.stream.slice(0, event.stream.indexOf('-')))) continue;
    for (const key of new Set(model.keys(event))) {
      const body = model.project(documents.get(key), event, key);
      if (body !== undefined) documents.set(key, body);
    }
  }
  return Object.fromEntries(documents);
}
