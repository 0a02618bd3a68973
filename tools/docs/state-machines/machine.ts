import {
  controllerDecider,
  purposeDecider,
  subjectDecider,
  type Catalogue,
  type NewFact,
  type PurposeEvent,
  type Subject,
  type SubjectCommand,
  type SubjectEvent,
} from '#domain';
import { instantOf, isRefusal, type ActorRole, type Instant, type RecordedBy, type Refusal } from '#kernel';

/** A command at an hour after the beginning, and whose token it comes with. */
export interface Step {
  readonly hour: number;
  readonly command: SubjectCommand;
  readonly tokenOf?: string;
}

export const step = (hour: number, command: SubjectCommand, tokenOf?: string): Step => ({
  hour,
  command,
  ...(tokenOf && { tokenOf }),
});

/** The history of a thing of which nothing was recorded. */
export const unknown: readonly Step[] = [];

/**
 * Every state of a thing, each by the commands that lead to it, and every command that may come then. A capability that is
 * added gets a machine in a file of its own, and a line in `state-machines-page.ts`.
 */
export interface Machine {
  readonly title: string;
  readonly summary: string;
  readonly states: Readonly<Record<string, readonly Step[]>>;
  readonly commands: Readonly<Record<string, Step>>;
  /** The state as the domain reads it, so that no row may be named for a state that it is not in. */
  stateOf(subject: Subject, at: Instant): string;
}

/** No state may be left out; a row may be added. */
export type Rows<State extends string> = Readonly<Record<State | 'unknown', readonly Step[]>> & Machine['states'];

export const hourOf = (hour: number): Instant => instantOf(Date.UTC(2026, 0, 1, hour));

export const attributedTo = (role: ActorRole, id = role === 'dataSubject' ? 'anna' : 'otto'): SubjectCommand['attribution'] => ({
  actor: { id, role },
  channel: 'api',
});

/** The outcome of every command in every state, by state. */
export function outcomesOf({ title, states, commands, stateOf }: Machine): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(states).map(([name, history]) => {
      const subject = history.reduce(recorded, subjectDecider.initial);
      const judged = Object.values(commands);
      const state = stateOf(subject, hourOf(judged[0]!.hour));
      // A row may say more than the state: "given, and another grant awaits".
      if (name.split(',')[0] !== state) throw new Error(`${title}: "${name}" is ${state}`);
      return [name, judged.map((step) => wordsFor(decided(subject, step)))];
    }),
  );
}

function wordsFor(outcome: readonly NewFact[] | Refusal): string {
  if (isRefusal(outcome)) return `\`${outcome.refused}\``;
  return outcome.length === 0 ? 'nothing to record' : [...new Set(outcome.map(({ type }) => type))].join(', ');
}

function recorded(subject: Subject, step: Step): Subject {
  const outcome = decided(subject, step);
  if (isRefusal(outcome)) throw new Error(`${step.command.type} is refused in a history: ${outcome.refused}`);
  const { actor, channel } = step.command.attribution;
  const events = outcome.map((fact, index) => {
    const revision = subject.revision + 1 + index;
    return {
      ...fact,
      revision,
      eventId: `e${revision}`,
      recordedAt: hourOf(step.hour),
      recordedBy: holder(step),
      actor,
      channel,
    };
  });
  return subjectDecider.evolve(subject, ...(events as readonly NewFact[] as readonly SubjectEvent[]));
}

const holder = ({ tokenOf = 'shop' }: Step): RecordedBy => ({ sub: tokenOf, roles: [] });

const decided = (subject: Subject, step: Step) =>
  subjectDecider.decide(step.command, subject, {
    recordedAt: hourOf(step.hour),
    recordedBy: holder(step),
    newId: `id${subject.revision + 1}`,
    catalogue,
    digest: (value) => JSON.stringify(value),
  });

const purposes = { newsletter: false, twice: true };

/** `newsletter`, and `twice` with double opt-in. */
const catalogue: Catalogue = {
  controller: controllerDecider.initial,
  policies: new Map(),
  purposes: new Map(Object.entries(purposes).map(([purposeId, doubleOptIn]) => [purposeId, registered(purposeId, doubleOptIn)])),
};

function registered(purposeId: string, doubleOptIn: boolean) {
  const recordedAt = hourOf(0);
  const outcome = purposeDecider.decide(
    {
      type: 'RegisterPurpose',
      attribution: attributedTo('dataController'),
      purposeId,
      name: { en: purposeId },
      dataCategories: [{ id: 'email', necessity: 'required' }],
      lawfulBases: ['consent', 'contract'],
      doubleOptIn,
    },
    purposeDecider.initial,
    { recordedAt, catalogue: { controller: controllerDecider.initial, policies: new Map(), purposes: new Map() } },
  );
  const events = (outcome as readonly NewFact[]).map((fact) => ({ ...fact, revision: 0, recordedAt, eventId: purposeId }));
  return purposeDecider.evolve(purposeDecider.initial, ...(events as readonly NewFact[] as readonly PurposeEvent[]));
}
