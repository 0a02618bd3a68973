import { refuse, type Instant } from '#kernel';
import { closedToGrant } from '../erasure/epoch.ts';
import { purposeVersionMeant } from '../catalogue/purpose-versions.ts';
import { isRetired } from '../purpose/purpose-in-force.ts';
import type { Command } from '../events/command.ts';
import { expressionOf } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { isBackdated, liesInFuture, storedTimes } from '../subject/times.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { consentAt, isInForce, type ConsentAt } from '../consent-history/consent-at.ts';
import { consentBefore } from '../consent-history/consent-before.ts';
import type { AnyGrant, NewConsentFact } from '../events/consent.events.ts';
import { endFrom } from './proposed-grant.ts';

export type RenewConsent = Command<
  'RenewConsent',
  { readonly purposeId: string; readonly validUntil?: Instant; readonly evidenceDigests?: readonly string[] }
>;

/** Prolongs the deciding grant, which must be live and not expired at the renewal's own instant; it never revives. */
export function renewConsent(command: RenewConsent, subject: Subject, context: DecisionContext): Outcome<NewConsentFact> {
  const { purposeId, validUntil, evidenceDigests } = command;
  const purpose = context.catalogue.purposes.get(purposeId);
  if (!purpose) return refuse('PURPOSE_UNKNOWN');
  if (isRetired(purpose, context.recordedAt)) return refuse('PURPOSE_RETIRED');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  const history = consentHistory(subject, purposeId);
  const now = consentAt(history, context.recordedAt);
  const times = storedTimes(command, context);
  const effectiveFrom = expressionOf(times);
  const present = renewable(now, consentAt(history, effectiveFrom));
  const bound = purposeVersionMeant(purpose, present?.grant.data.purposeVersion);
  const effectiveUntil = endFrom(effectiveFrom, bound?.consentValidity, validUntil);
  if (!prolongs(effectiveUntil, present?.until, effectiveFrom)) return refuse('INTERVAL_INVALID');
  if (isBackdated(effectiveFrom, context, evidenceDigests)) return refuse('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  if (!present) return refuse('CONSENT_NOT_GIVEN');
  return [
    {
      type: 'ConsentRenewed',
      ...times,
      ...(evidenceDigests && { evidenceDigests }),
      data: {
        purposeId,
        grantEventIds: [present.grant.eventId],
        effectiveFrom,
        ...(effectiveUntil && { effectiveUntil }),
        ...(validUntil && { validUntil }),
        previous: consentBefore(purposeId, now),
      },
    },
  ];
}

/** The new end lies after the present one where there is one; without an end only a consent without end goes on. */
function prolongs(end: Instant | undefined, present: Instant | undefined, from: Instant): boolean {
  if (end === undefined) return present === undefined;
  return end > from && (present === undefined || end > present);
}

/** The grant that decides now, if it was given or renewed at the renewal's instant, with its present end. */
function renewable(now: ConsentAt, then: ConsentAt): { readonly grant: AnyGrant; readonly until?: Instant } | undefined {
  if (!isInForce(now) && now.state !== 'expired') return undefined;
  if (!isInForce(then) || then.grant.eventId !== now.grant?.eventId) return undefined;
  const until = now.state === 'expired' ? now.since : now.until;
  return { grant: then.grant, ...(until && { until }) };
}

/** A grant expressed before a fence for its categories can't be renewed after it. */
export function isClosedToRenewing({ purposeId }: RenewConsent, subject: Subject, { recordedAt }: DecisionContext): boolean {
  const { grant, start } = consentAt(consentHistory(subject, purposeId), recordedAt);
  return grant !== undefined && start !== undefined && closedToGrant(subject, grant.data, recordedAt);
}
