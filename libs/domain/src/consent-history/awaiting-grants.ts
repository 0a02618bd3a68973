import type { Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { endOfTime } from '../subject/times.ts';
import { consentFacts } from './consent-history.ts';
import type { ConsentAwaitingConfirmation } from '../events/consent.events.ts';
import { grantAt, isAwaiting } from './grant-history.ts';

/**
 * The grants that a confirmation expressed at an instant would meet, by revision, as recorded: one that starts later,
 * because its policy version does, can be confirmed before.
 */
export function awaitingGrants(
  subject: Subject,
  purposeId: string,
  expressedAt: Instant,
): readonly ConsentAwaitingConfirmation[] {
  const facts = consentFacts(subject, purposeId, endOfTime);
  return facts.grants
    .map((grant) => grantAt(grant, facts))
    .filter((found) => isAwaiting(found, expressedAt))
    .map(({ grant }) => grant);
}
