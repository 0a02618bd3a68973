import type { Instant } from '#kernel';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { expressionOf } from '../events/fact.ts';

/**
 * The purposes that the subject had spoken about by name at an instant (absent: ever), sorted. Withdrawing every
 * purpose names none.
 */
export function purposesSpokenAbout(subject: Subject, at?: Instant): readonly string[] {
  const named = new Set<string>();
  const hear = (purposeId: string, said: Instant) => (at === undefined || said <= at) && named.add(purposeId);
  for (const type of ['ConsentGiven', 'ConsentAwaitingConfirmation'] as const) {
    for (const grant of factsOf(subject, type)) hear(grant.data.purposeId, expressionOf(grant));
  }
  for (const refusal of factsOf(subject, 'ConsentRefused')) hear(refusal.data.purposeId, refusal.receivedAt);
  for (const withdrawal of factsOf(subject, 'ConsentWithdrawn')) {
    if (withdrawal.data.purposes !== 'all') hear(withdrawal.data.purposes[0], withdrawal.receivedAt);
  }
  return [...named].sort();
}
