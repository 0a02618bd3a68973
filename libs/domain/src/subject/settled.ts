import { latest, once, type Instant } from '#kernel';
import type { SubjectEvent, SubjectEventType } from '../events/subject.events.ts';
import { startOf } from './start-of.ts';
import { factsOf, followed, type Subject } from './subject.state.ts';

/**
 * What holds at an instant by the facts of some types alone, and by nothing but which of them count then. From the last start
 * among them on it is the same at every instant: what most questions are about is found once.
 */
export function settled<Found extends object>(
  types: readonly SubjectEventType[],
  find: (subject: Subject, at: Instant) => Found,
): (subject: Subject, at: Instant) => Found {
  const settledIn = (subject: Subject, from: Instant | undefined) => ({ from, found: once(() => find(subject, from!)) });
  const whenSettled = followed(
    (subject) =>
      settledIn(
        subject,
        lastStart(
          undefined,
          types.flatMap<SubjectEvent>((type) => factsOf(subject, type)),
        ),
      ),
    (known, added, subject) => {
      const facts = added.filter(({ type }) => types.includes(type));
      return facts.length === 0 ? known : settledIn(subject, lastStart(known.from, facts));
    },
  );
  return (subject, at) => {
    const { from, found } = whenSettled(subject);
    return from !== undefined && from <= at ? found() : find(subject, at);
  };
}

/** Undefined where there is no fact. */
export const lastStart = (from: Instant | undefined, facts: readonly SubjectEvent[]): Instant | undefined =>
  facts.reduce((last, fact) => latest(startOf(fact), last), from);
