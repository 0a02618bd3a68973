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
  const add = (purposeId: string, since: Instant) => (at === undefined || since <= at) && named.add(purposeId);
  for (const type of ['ConsentGiven', 'ConsentAwaitingConfirmation'] as const) {
    for (const grant of factsOf(subject, type)) add(grant.data.purposeId, expressionOf(grant));
  }
  for (const refusal of factsOf(subject, 'ConsentRefused')) add(refusal.data.purposeId, startOf(refusal));
  for (const withdrawal of factsOf(subject, 'ConsentWithdrawn')) {
    if (withdrawal.data.purposes !== 'all') add(withdrawal.data.purposes[0], startOf(withdrawal));
  }
  return [...named].sort();
}
