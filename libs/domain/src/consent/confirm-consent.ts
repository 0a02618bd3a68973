import { isSubjectSide, latest, refuse } from '#kernel';
import { closedToGrant } from '../erasure/epoch.ts';
import { purposeVersionMeant } from '../catalogue/purpose-versions.ts';
import { isRetired } from '../purpose/purpose-in-force.ts';
import type { Command } from '../events/command.ts';
import { expressionOf, type NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { isBackdated, liesInFuture, storedTimes } from '../subject/times.ts';
import { confirmableGrant } from '../consent-history/awaiting-grants.ts';
import { consentAt } from '../consent-history/consent-at.ts';
import { consentBefore } from '../consent-history/consent-before.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import type { ConsentHistory } from '../consent-history/consent-history.ts';
import type { ConsentAwaitingConfirmation, NewConsentFact } from '../events/consent.events.ts';
import { endFrom } from './proposed-grant.ts';

export type ConfirmConsent = Command<
  'ConfirmConsent',
  { readonly purposeId: string; readonly evidenceDigests?: readonly string[] }
>;

/** The second half of a double opt-in: from here on the awaiting grant counts (domain-model 2, rule 1; 6). */
export function confirmConsent(command: ConfirmConsent, subject: Subject, context: DecisionContext): Outcome<NewConsentFact> {
  const { purposeId, evidenceDigests } = command;
  const purpose = context.catalogue.purposes.get(purposeId);
  if (!purpose) return refuse('PURPOSE_UNKNOWN');
  if (isRetired(purpose, context.recordedAt)) return refuse('PURPOSE_RETIRED');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  const times = storedTimes(command, context);
  const history = consentHistory(subject, purposeId);
  const grant = grantToConfirm(history, times);
  const effectiveFrom = latest(expressionOf(times), grant?.data.effectiveFrom);
  const bound = purposeVersionMeant(purpose, grant?.data.purposeVersion);
  const effectiveUntil = endFrom(effectiveFrom, bound?.consentValidity, grant?.data.validUntil);
  if (effectiveUntil !== undefined && effectiveUntil <= effectiveFrom) return refuse('INTERVAL_INVALID');
  if (isBackdated(expressionOf(times), context, evidenceDigests)) return refuse('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  if (!grant) return refuse('NOT_AWAITING_CONFIRMATION');
  if (isSameActor(command, context, grant)) return refuse('SAME_ACTOR');
  return [
    {
      type: 'ConsentConfirmed',
      ...times,
      ...(evidenceDigests && { evidenceDigests }),
      data: {
        purposeId,
        purposeVersion: grant.data.purposeVersion,
        grantEventIds: [grant.eventId],
        effectiveFrom,
        ...(effectiveUntil && { effectiveUntil }),
        previous: consentBefore(purposeId, consentAt(history, context.recordedAt)),
      },
    },
  ];
}

/** The last grant, where it awaits a confirmation that is expressed after it and before it lapses. */
const grantToConfirm = (
  history: ConsentHistory,
  confirmation: Pick<NewFact, 'receivedAt' | 'expressedAt'>,
): ConsentAwaitingConfirmation | undefined => confirmableGrant(history, expressionOf(confirmation));

/** A grant expressed before a fence for its categories can't be confirmed after it. */
export function isClosedToConfirming(command: ConfirmConsent, subject: Subject, context: DecisionContext): boolean {
  const grant = grantToConfirm(consentHistory(subject, command.purposeId), storedTimes(command, context));
  return grant !== undefined && closedToGrant(subject, grant.data, context.recordedAt);
}

/**
 * An operator must not complete both halves. The subject's own side may, for a double opt-in proves control of an
 * address, not two people: unless one of them came with an operator's token.
 */
function isSameActor(
  { attribution }: ConfirmConsent,
  { recordedBy }: DecisionContext,
  grant: ConsentAwaitingConfirmation,
): boolean {
  const actors = new Set([attribution.actor.id, recordedBy.sub]);
  if (!actors.has(grant.actor.id) && !actors.has(grant.recordedBy.sub)) return false;
  const bySubject = isSubjectSide(attribution.actor.role) && isSubjectSide(grant.actor.role);
  return !bySubject || [recordedBy, grant.recordedBy].some(({ roles }) => roles.includes('operator'));
}
