import type { AnyGrant } from '../events/consent.events.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { factsOf, followed, type Subject } from '../subject/subject.state.ts';

/**
 * The bounds of a subject's stream (architecture, "Bounds"): with so many events, or with grants for so many purposes, it takes
 * no further permissive commands. Whatever is granted can then be withdrawn in one append.
 */
const mostEvents = 10_000;
const mostPurposesGranted = 1_000;

export const isFullStream = (subject: Subject): boolean => subject.revision + 1 >= mostEvents || grantsEnoughPurposes(subject);

function grantsEnoughPurposes(subject: Subject): boolean {
  // Most streams have fewer grants than that: nothing need be counted.
  const grants = factsOf(subject, 'ConsentGiven').length + factsOf(subject, 'ConsentAwaitingConfirmation').length;
  return grants >= mostPurposesGranted && purposesGranted(subject).size >= mostPurposesGranted;
}

const purposesGranted = followed<ReadonlySet<string>>(
  (subject) => new Set([...factsOf(subject, 'ConsentGiven'), ...factsOf(subject, 'ConsentAwaitingConfirmation')].map(purposeOf)),
  (known, added) => {
    const more = added.filter(isGrant).map(purposeOf);
    return more.every((purposeId) => known.has(purposeId)) ? known : new Set([...known, ...more]);
  },
);

const isGrant = (fact: SubjectEvent): fact is AnyGrant =>
  fact.type === 'ConsentGiven' || fact.type === 'ConsentAwaitingConfirmation';

const purposeOf = ({ data }: AnyGrant): string => data.purposeId;
