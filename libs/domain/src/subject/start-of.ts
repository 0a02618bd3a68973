import type { Instant } from '#kernel';
import type { SubjectEventTypeOf } from '../events/event-type.ts';
import { subjectEventTypes } from '../events/ledger-events.ts';
import type { SubjectEvent } from '../events/subject.events.ts';

/** From when a fact counts (domain-model 2, rules 1 to 3): each type says it beside its schema. */
export const startOf = (fact: SubjectEvent): Instant =>
  // The table holds under each type what reads its data, which the compiler cannot follow through the union.
  (subjectEventTypes[fact.type] as unknown as SubjectEventTypeOf<unknown>).starts(fact);

/** The order in which facts count: by start, then revision. */
export function byStart(one: SubjectEvent, other: SubjectEvent): number {
  const [start, otherStart] = [startOf(one), startOf(other)];
  if (start === otherStart) return one.revision - other.revision;
  return start < otherStart ? -1 : 1;
}
