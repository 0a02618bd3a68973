import { remembered, type Instant } from '#kernel';
import type { SubjectEvent } from '../events/subject.events.ts';
import { startOf } from '../subject/start-of.ts';
import { factsOf, followed, type Subject } from '../subject/subject.state.ts';
import { expressionOf } from '../events/fact.ts';

/**
 * The purposes that the subject had given, refused or withdrawn by name at an instant (absent: ever), sorted. Withdrawing
 * every purpose names none.
 */
export function purposesSpokenAbout(subject: Subject, at?: Instant): readonly string[] {
  const named: string[] = [];
  for (const [purposeId, since] of firstNamings(subject)) if (at === undefined || since <= at) named.push(purposeId);
  return named.sort();
}

/** By purpose, the earliest instant at which the subject spoke about it. */
const firstNamings = followed<ReadonlyMap<string, Instant>>(
  (subject) => withNamings(new Map(), namings(subject)),
  (known, added) =>
    withNamings(
      known,
      added.flatMap((fact) => namingIn(fact) ?? []),
    ),
);

function withNamings(known: ReadonlyMap<string, Instant>, added: Iterable<Naming>): ReadonlyMap<string, Instant> {
  let firsts: Map<string, Instant> | undefined;
  for (const { purposeId, since } of added) {
    const first = (firsts ?? known).get(purposeId);
    if (first !== undefined && first <= since) continue;
    firsts ??= new Map(known);
    firsts.set(purposeId, since);
  }
  return firsts ?? known;
}

/**
 * The purposes that the subject spoke about by name before withdrawing every purpose for the first time; all that were ever
 * named where that has not happened. What is recorded after such a withdrawal changes nothing here.
 */
export const purposesNamedFirst = remembered((subject: Subject): ReadonlySet<string> => {
  const everyPurpose = factsOf(subject, 'ConsentWithdrawn').find(({ data }) => data.purposes === 'all');
  const before = everyPurpose?.revision ?? Infinity;
  const named = new Set<string>();
  for (const { purposeId, revision } of namings(subject)) if (revision < before) named.add(purposeId);
  return named;
});

interface Naming {
  readonly purposeId: string;
  readonly since: Instant;
  readonly revision: number;
}

const namingTypes = ['ConsentGiven', 'ConsentAwaitingConfirmation', 'ConsentRefused', 'ConsentWithdrawn'] as const;

function* namings(subject: Subject): Iterable<Naming> {
  for (const type of namingTypes)
    for (const fact of factsOf(subject, type)) {
      const naming = namingIn(fact);
      if (naming) yield naming;
    }
}

function namingIn(fact: SubjectEvent): Naming | undefined {
  const { revision } = fact;
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentAwaitingConfirmation':
      return { purposeId: fact.data.purposeId, since: expressionOf(fact), revision };
    case 'ConsentRefused':
      return { purposeId: fact.data.purposeId, since: startOf(fact), revision };
    case 'ConsentWithdrawn':
      return fact.data.purposes === 'all' ? undefined : { purposeId: fact.data.purposes[0], since: startOf(fact), revision };
    default:
      return undefined;
  }
}
