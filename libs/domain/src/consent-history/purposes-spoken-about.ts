import type { Instant } from '#kernel';
import { startOf } from '../subject/start-of.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { expressionOf } from '../events/fact.ts';

/**
 * The purposes that the subject had given, refused or withdrawn by name at an instant (absent: ever), sorted. Withdrawing
 * every purpose names none.
 */
export function purposesSpokenAbout(subject: Subject, at?: Instant): readonly string[] {
  const named = new Set<string>();
  for (const { purposeId, since } of namings(subject)) if (at === undefined || since <= at) named.add(purposeId);
  return [...named].sort();
}

/**
 * The purposes that the subject spoke about by name before withdrawing every purpose for the first time; all that were ever
 * named where that has not happened. What is recorded after such a withdrawal changes nothing here.
 */
export function purposesNamedFirst(subject: Subject): ReadonlySet<string> {
  const everyPurpose = factsOf(subject, 'ConsentWithdrawn').find(({ data }) => data.purposes === 'all');
  const before = everyPurpose?.revision ?? Infinity;
  const named = new Set<string>();
  for (const { purposeId, revision } of namings(subject)) if (revision < before) named.add(purposeId);
  return named;
}

interface Naming {
  readonly purposeId: string;
  readonly since: Instant;
  readonly revision: number;
}

function* namings(subject: Subject): Iterable<Naming> {
  for (const type of ['ConsentGiven', 'ConsentAwaitingConfirmation'] as const) {
    for (const grant of factsOf(subject, type))
      yield { purposeId: grant.data.purposeId, since: expressionOf(grant), revision: grant.revision };
  }
  for (const refusal of factsOf(subject, 'ConsentRefused'))
    yield { purposeId: refusal.data.purposeId, since: startOf(refusal), revision: refusal.revision };
  for (const withdrawal of factsOf(subject, 'ConsentWithdrawn')) {
    const { purposes } = withdrawal.data;
    if (purposes !== 'all') yield { purposeId: purposes[0], since: startOf(withdrawal), revision: withdrawal.revision };
  }
}
