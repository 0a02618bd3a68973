import { expect } from '@jest/globals';
import { instantOf, isRefusal, isSubjectSide, millisOf, toInstant, type ActorRole, type Instant, type RecordedBy } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { noController } from '../catalogue/controller.state.ts';
import type { RefusalCode } from '../events/refusal-codes.ts';
import type { Attribution } from '../events/command.ts';
import type { Fact, NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { subjectDecider, type SubjectCommand } from '../decider/subject.decider.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { SubjectEvent, SubjectEventType } from '../events/subject.events.ts';

export const emptyCatalogue: Catalogue = { controller: noController, purposes: new Map(), policies: new Map() };

/**
 * Given what a subject's stream holds, when a command comes, then it records facts or is refused. Time passes by a
 * minute from step to step, from 2026-01-01 on; `on(day(3), ...)` records steps at another time.
 */
export function specLanguage(catalogue: Catalogue = emptyCatalogue) {
  return (...history: readonly (Step | readonly Step[])[]): Given => {
    const before = subjectAfter(catalogue, ...history);
    return { when: (command) => then(before, command, catalogue) };
  };
}

/** The subject after what its stream holds, and the time a minute later. */
export function subjectAfter(catalogue: Catalogue, ...history: readonly (Step | readonly Step[])[]): SubjectNow {
  const start: SubjectNow = { subject: subjectDecider.initial, now: day(1) };
  return history.flat().reduce<SubjectNow>((before, step) => withStep(before, step as Step, catalogue), start);
}

export const given = specLanguage();

export interface Given {
  when(command: SubjectCommand | At<SubjectCommand>): Then;
}

/** A settled promise as well, so that a test may be the sentence alone: `it('...', () => given().when(...).refuses(...))`. */
export interface Then extends Given, Promise<void> {
  /** These facts and no others; of an object only the fields that it has are compared. */
  records(...facts: readonly (SubjectEventType | ExpectedFact)[]): Then;
  recordsNothing(): Then;
  /** `member`: which choice of a form is named. */
  refuses(code: RefusalCode, member?: string): Then;
  /** Looks at the subject as it then is, a minute later. */
  andThen(check: (subject: Subject, now: Instant) => void): Then;
}

export interface ExpectedFact extends Partial<Omit<NewFact, 'data'>> {
  readonly type: SubjectEventType;
  readonly data?: object;
}

/** An event as it was recorded, or a command that was accepted. */
export type Step = Draft | SubjectCommand | At<Draft | SubjectCommand>;
export type Draft = Omit<Fact<SubjectEventType, object>, 'revision' | 'recordedAt' | 'eventId' | 'receivedAt'> &
  Partial<Pick<Fact, 'eventId' | 'receivedAt'>>;

export interface At<Recorded> {
  readonly at: Instant;
  readonly step: Recorded;
  readonly recordedBy?: RecordedBy;
}

/** The step is recorded at an instant, by a token's holder where one is named. */
export const on = <Recorded>(at: Instant, step: Recorded, recordedBy?: RecordedBy): At<Recorded> => ({
  at,
  step,
  ...(recordedBy && { recordedBy }),
});

/** Midnight of a day of January 2026, UTC, or `hours` later; day 32 is the first of February. */
export const day = (number: number, hours = 0): Instant => instantOf(Date.UTC(2026, 0, number) + Math.round(hours * 3_600_000));
export const minutesAfter = (time: Instant, minutes: number): Instant => instantOf(millisOf(time) + minutes * 60_000);
export const instant = (text: string): Instant => {
  const found = toInstant(text);
  if (!found) throw new Error(`not an instant: ${text}`);
  return found;
};

/** When and by which channel, and whose act it is where not `anna`'s. */
export type AttributionDetails = Partial<Omit<Attribution, 'actor'>> & { readonly id?: string };

/** Whose act a command is: `anna`'s unless another is named. */
export const attributedTo = (role: ActorRole, { id = 'anna', ...details }: AttributionDetails = {}): Attribution => ({
  actor: { id, role },
  channel: isSubjectSide(role) ? 'web' : 'api',
  ...details,
});

export const service: RecordedBy = { sub: 'shop', roles: ['service-command'] };

export interface SubjectNow {
  readonly subject: Subject;
  readonly now: Instant;
}

/** A step without a time is recorded now, one without a token by the service. */
const recording = <Recorded extends object>(step: Recorded | At<Recorded>, now: Instant): Required<At<Recorded>> =>
  'step' in step ? { recordedBy: service, ...step } : { at: now, step, recordedBy: service };

function withStep({ subject, now }: SubjectNow, recorded: Step, catalogue: Catalogue): SubjectNow {
  const { at, step, recordedBy } = recording<Draft | SubjectCommand>(recorded, now);
  if (!('attribution' in step)) return after(subject, [{ receivedAt: at, ...step }], step, at);
  const outcome = decided(subject, step, at, catalogue, recordedBy);
  if (isRefusal(outcome)) throw new Error(`${step.type} in the history is refused: ${outcome.refused}`);
  return after(subject, outcome, { ...step.attribution, recordedBy }, at);
}

function then(before: SubjectNow, recorded: SubjectCommand | At<SubjectCommand>, catalogue: Catalogue): Then {
  const { at, step: command, recordedBy } = recording<SubjectCommand>(recorded, before.now);
  const outcome = decided(before.subject, command, at, catalogue, recordedBy);
  const next = isRefusal(outcome)
    ? { ...before, now: minutesAfter(at, 1) }
    : after(before.subject, outcome, { ...command.attribution, recordedBy }, at);
  const result: Then = Object.assign(Promise.resolve(), {
    records(...facts) {
      const expected = facts.map((fact) => expect.objectContaining(deeply(typeof fact === 'string' ? { type: fact } : fact)));
      expect(outcome).toEqual(expected);
      return result;
    },
    recordsNothing() {
      expect(outcome).toEqual([]);
      return result;
    },
    refuses(code, member) {
      expect(outcome).toEqual({ refused: code, ...(member && { member }) });
      return result;
    },
    andThen(check) {
      check(next.subject, next.now);
      return result;
    },
    when: (following) => then(next, following, catalogue),
  } satisfies Omit<Then, keyof Promise<void>>);
  return result;
}

/** `data` is compared by the fields that are named. */
const deeply = (fact: ExpectedFact): Record<string, unknown> => ({
  ...fact,
  ...(fact.data && { data: expect.objectContaining(fact.data as Record<string, unknown>) }),
});

const decided = (subject: Subject, command: SubjectCommand, recordedAt: Instant, catalogue: Catalogue, recordedBy: RecordedBy) =>
  subjectDecider.decide(command, subject, contextFor(subject, recordedAt, catalogue, recordedBy));

/** Ids are made from the revision: `id0` by the first event's command. */
export const contextFor = (
  subject: Subject,
  recordedAt: Instant,
  catalogue: Catalogue,
  recordedBy = service,
): DecisionContext => ({
  recordedAt,
  recordedBy,
  newId: `id${subject.revision + 1}`,
  catalogue,
  digest: (value) => `digest of ${JSON.stringify(value)}`,
});

type Envelope = Pick<Fact, 'recordedBy' | 'actor' | 'channel'> & { readonly eventId?: string };

function after(
  subject: Subject,
  facts: readonly (NewFact<string, unknown> | (Draft & Pick<Fact, 'receivedAt'>))[],
  envelope: Envelope,
  at: Instant,
): SubjectNow {
  return { subject: subjectDecider.evolve(subject, ...asRecorded(subject, facts, envelope, at)), now: minutesAfter(at, 1) };
}

/** New facts as the writer would record them after the stream's last. */
export const asRecorded = (
  { revision }: Subject,
  facts: readonly NewFact[],
  { recordedBy, actor, channel, eventId }: Envelope,
  recordedAt: Instant,
): readonly SubjectEvent[] =>
  facts.map((fact, index) => {
    const own = revision + 1 + index;
    return {
      ...fact,
      recordedBy,
      actor,
      channel,
      revision: own,
      recordedAt,
      eventId: eventId ?? `e${own}`,
    } as Fact as SubjectEvent;
  });
