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

/** An instant at which a fact may change an answer by itself: its start, or one of its ends. */
export interface Turn {
  readonly fact: SubjectEvent;
  readonly at: Instant;
}

/** Those of a fact that lie after an instant. */
export function turnsOf(fact: SubjectEvent, after: Instant): readonly Turn[] {
  const { starts, ends } = types[fact.type];
  const turns: Turn[] = [];
  for (const at of [starts(fact), ...(ends?.(fact) ?? [])]) if (at !== undefined && at > after) turns.push({ fact, at });
  return turns;
}
