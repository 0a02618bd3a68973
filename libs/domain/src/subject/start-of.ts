import type { Instant } from '#kernel';
import type { Fact } from '../events/fact.ts';
import { subjectEventTypes } from '../events/ledger-events.ts';
import type { EventOf, SubjectEvent, SubjectEventType } from '../events/subject.events.ts';
import { factsOf, type Subject } from './subject.state.ts';

const types: { readonly [Type in SubjectEventType]: { starts(fact: Fact): Instant } } = subjectEventTypes;

/** From when a fact counts (domain-model 2, rules 1 to 3), as its type says beside its schema. */
export const startOf = (fact: SubjectEvent): Instant => types[fact.type].starts(fact);

/** The facts of one type that count at an instant, by revision. */
export function factsCounting<Type extends SubjectEventType>(
  subject: Subject,
  type: Type,
  at: Instant,
): readonly EventOf<Type>[] {
  const { starts } = types[type];
  return factsOf(subject, type).filter((fact) => starts(fact) <= at);
}
