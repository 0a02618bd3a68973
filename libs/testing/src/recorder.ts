import { randomUUID } from 'node:crypto';
import {
  decodeAll,
  digestOf,
  executeControllerCommand,
  executeOperationsCommand,
  executePolicyCommand,
  executePurposeCommand,
  executeSubjectCommand,
  ledgerCatalogue,
  StreamCache,
  StreamTurns,
  type AcceptedCommand,
  type AnsweredResult,
  type CatalogueSource,
  type CommandMeta,
  type ReceivedPolicyCommand,
} from '#application';
import type {
  Controller,
  ControllerCommand,
  Operations,
  Policy,
  Purpose,
  PurposeCommand,
  SkipProjectedEvent,
  Subject,
  SubjectCommand,
} from '#domain';
import { MemoryEventStore, type EventStore } from '#event-store';
import { ledgerCategories, type Clock, type Instant, type LedgerEvent, type RecordedBy } from '#kernel';

export interface RecorderOptions {
  readonly controllerId?: string;
  /** The writer's clock; the machine's unless given. */
  readonly clock?: Clock;
}

/** How one command comes in. */
export interface Recording {
  /** What the writer's clock shows. */
  readonly at?: Instant | undefined;
  /** The token's holder; a shop's command service unless given. */
  readonly recordedBy?: RecordedBy;
  readonly commandId?: string;
}

export type Recorded<State> = AcceptedCommand<State> & { readonly answer: Readonly<Record<string, string>> };

const service: RecordedBy = { sub: 'shop', roles: ['service-command'] };

/** Records a tenant's commands as the write side does. A command that is refused fails the test. */
export class Recorder {
  readonly controllerId: string;
  readonly #clock: Clock;
  readonly #pipeline;
  readonly #catalogue;

  constructor(store: EventStore = new MemoryEventStore(), { controllerId = 'acme', clock = Date.now }: RecorderOptions = {}) {
    this.controllerId = controllerId;
    this.#clock = clock;
    const cache = new StreamCache(store);
    this.#pipeline = { store, cache, turns: new StreamTurns(), onClockClamp: () => undefined };
    this.#catalogue = ledgerCatalogue(cache);
  }

  /** The catalogue as commands see it. */
  get catalogue(): CatalogueSource {
    return this.#catalogue;
  }

  /** Everything in the ledger, as projections read it. */
  async events(): Promise<readonly LedgerEvent[]> {
    const recorded = await Array.fromAsync(this.#pipeline.store.readAll(0n, ledgerCategories));
    return recorded.flatMap(decodeAll);
  }

  controller(command: ControllerCommand, recording?: Recording): Promise<Recorded<Controller>> {
    return accepted(executeControllerCommand(this.#at(recording), { command, meta: this.#meta(command, recording) }));
  }

  purpose(command: PurposeCommand, recording?: Recording): Promise<Recorded<Purpose>> {
    const meta = this.#meta(command, recording);
    return accepted(executePurposeCommand(this.#at(recording), this.#catalogue, { command, meta }));
  }

  policy(command: ReceivedPolicyCommand, recording?: Recording): Promise<Recorded<Policy>> {
    return accepted(executePolicyCommand(this.#at(recording), { command, meta: this.#meta(command, recording) }));
  }

  subject(subjectRef: string, command: SubjectCommand, recording?: Recording): Promise<Recorded<Subject>> {
    const meta = this.#meta(command, recording);
    return accepted(executeSubjectCommand(this.#at(recording), this.#catalogue, { subjectRef, command, meta }));
  }

  async operations(command: SkipProjectedEvent, recording?: Recording): Promise<Recorded<Operations>> {
    const result = await executeOperationsCommand(this.#at(recording), { command, meta: this.#meta(command, recording) });
    return accepted(Promise.resolve('state' in result ? { ...result, answer: {} } : result));
  }

  #at({ at }: Recording = {}) {
    return { ...this.#pipeline, clock: at === undefined ? this.#clock : () => Date.parse(at) };
  }

  #meta(command: object, { recordedBy = service, commandId = randomUUID() }: Recording = {}): CommandMeta {
    const { controllerId } = this;
    return { commandId, commandDigest: digestOf({ sub: recordedBy.sub, command }), controllerId, recordedBy };
  }
}

async function accepted<State>(executed: Promise<AnsweredResult<State, object>>): Promise<Recorded<State>> {
  const result = await executed;
  if ('state' in result) return { ...result, answer: result.answer as Recorded<State>['answer'] };
  throw new Error(`the command was not recorded: ${JSON.stringify(result)}`);
}
