import { factsOf, type Subject } from '../subject/subject.state.ts';

/**
 * The bounds of a subject's stream (architecture, "Bounds"): with so many events, or with grants for so many purposes, it takes
 * no further permissive commands. Whatever is granted can then be withdrawn in one append.
 */
const mostEvents = 10_000;
const mostPurposesGranted = 1_000;

export const isFullStream = (subject: Subject): boolean => subject.revision + 1 >= mostEvents || grantsEnoughPurposes(subject);

/** Of the facts that were counted: a status asks about each purpose of one subject. */
const counted = new WeakMap<Subject['facts'], boolean>();

function grantsEnoughPurposes(subject: Subject): boolean {
  const tables = [factsOf(subject, 'ConsentGiven'), factsOf(subject, 'ConsentAwaitingConfirmation')] as const;
  // Most streams have fewer grants than that: nothing need be counted.
  if (tables[0].length + tables[1].length < mostPurposesGranted) return false;
  const known = counted.get(subject.facts);
  if (known !== undefined) return known;
  const purposes = new Set<string>();
  for (const table of tables) for (const { data } of table) purposes.add(data.purposeId);
  const enough = purposes.size >= mostPurposesGranted;
  counted.set(subject.facts, enough);
  return enough;
}
