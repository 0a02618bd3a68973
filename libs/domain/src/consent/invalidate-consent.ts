import { earliest, refuse, type Instant } from '#kernel';
import type { NewConsentFact } from '../events/consent.events.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { confirmableGrant } from '../consent-history/awaiting-grants.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { consentAt } from '../consent-history/consent-at.ts';
import { consentBefore } from '../consent-history/consent-before.ts';

export type InvalidateConsent = Command<'InvalidateConsent', { readonly purposeId: string; readonly reason: string }>;

/**
 * The controller, or an authority, finds that a consent was never valid: the deciding grant and any that awaits
 * confirmation (domain-model 2, rule 2).
 */
export function invalidateConsent(
  command: InvalidateConsent,
  subject: Subject,
  context: DecisionContext,
): Outcome<NewConsentFact> {
  const { purposeId, reason } = command;
  if (!context.catalogue.purposes.has(purposeId)) return refuse('PURPOSE_UNKNOWN');
  const history = consentHistory(subject, purposeId);
  const present = consentAt(history, context.recordedAt);
  const { state, grant, start } = present;
  const awaiting = confirmableGrant(history, context.recordedAt);
  const named = awaiting ? [{ eventId: awaiting.eventId, start: awaiting.data.effectiveFrom }] : [];
  if (grant && start && state !== 'invalidated') named.unshift({ eventId: grant.eventId, start });
  if (named.length === 0) return state === 'invalidated' ? [] : refuse('CONSENT_NOT_GIVEN');
  return [
    {
      type: 'ConsentInvalidated',
      ...storedTimes(command, context),
      data: {
        purposeId,
        grantEventIds: named.map(({ eventId }) => eventId),
        reason,
        effectiveFrom: earliestStart(named),
        previous: consentBefore(purposeId, present),
      },
    },
  ];
}

const earliestStart = (named: readonly { readonly start: Instant }[]): Instant => earliest(...named.map(({ start }) => start))!;
