import type { Instant } from '#kernel';
import type { Fact } from '../events/fact.ts';
import { subjectEventTypes } from '../events/ledger-events.ts';
import type { EventOf, SubjectEvent, SubjectEventType } from '../events/subject.events.ts';
import { factsOf, type Subject } from './subject.state.ts';

interface Dated {
  starts(fact: Fact): Instant;
  ends?(fact: Fact): readonly (Instant | undefined)[];
}

const types: { readonly [Type in SubjectEventType]: Dated } = subjectEventTypes;

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

/** The instants at which each fact may change an answer by itself: its start and its ends. */
export function eachTurn({ facts }: Subject, see: (fact: SubjectEvent, instant: Instant | undefined) => void): void {
  for (const type in facts) {
    const { starts, ends } = types[type as SubjectEventType];
    for (const fact of facts[type as SubjectEventType]!) {
      see(fact, starts(fact));
      if (ends) for (const end of ends(fact)) see(fact, end);
    }
  }
}
