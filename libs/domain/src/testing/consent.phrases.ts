import type { Instant } from '#kernel';
import { attributedTo, type AttributionDetails } from './subject.phrases.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { ConfirmConsent } from '../consent/confirm-consent.ts';
import { consentAt } from '../consent-history/consent-at.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import type { GiveConsent } from '../consent/give-consent.ts';
import type { InvalidateConsent } from '../consent/invalidate-consent.ts';
import type { RefuseConsent } from '../consent/refuse-consent.ts';
import type { RenewConsent } from '../consent/renew-consent.ts';
import type { WithdrawConsent } from '../consent/withdraw-consent.ts';

/** One digest of evidence, for what is typed in late. */
export const evidence = { evidenceDigests: ['0'.repeat(64)] };

export const give = (purposeId: string, body: Partial<GiveConsent> = {}, details: AttributionDetails = {}): GiveConsent => ({
  type: 'GiveConsent',
  attribution: attributedTo('dataSubject', details),
  purposeId,
  consentType: 'expressed',
  ...body,
});

export const confirm = (
  purposeId: string,
  details: AttributionDetails = {},
  body: Partial<ConfirmConsent> = {},
): ConfirmConsent => ({
  type: 'ConfirmConsent',
  attribution: attributedTo('dataSubject', details),
  purposeId,
  ...body,
});

export const renew = (purposeId: string, body: Partial<RenewConsent> = {}, details: AttributionDetails = {}): RenewConsent => ({
  type: 'RenewConsent',
  attribution: attributedTo('dataSubject', details),
  purposeId,
  ...body,
});

export const refuse = (purposeId: string, details: AttributionDetails = {}): RefuseConsent => ({
  type: 'RefuseConsent',
  attribution: attributedTo('dataSubject', details),
  purposeId,
});

export const withdraw = (purposeId: string, details: AttributionDetails = {}): WithdrawConsent => ({
  type: 'WithdrawConsent',
  attribution: attributedTo('dataSubject', details),
  purposeId,
});

export const withdrawAll = (details: AttributionDetails = {}): WithdrawConsent => ({
  type: 'WithdrawConsent',
  attribution: attributedTo('dataSubject', details),
});

export const invalidate = (purposeId: string, details: AttributionDetails = {}): InvalidateConsent => ({
  type: 'InvalidateConsent',
  attribution: attributedTo('dataController', details),
  purposeId,
  reason: 'form-was-unclear',
});

/** State, since and until, as a status would show them. */
export function stateAt(subject: Subject, purposeId: string, at: Instant) {
  const { state, since, until } = consentAt(consentHistory(subject, purposeId), at);
  return { state, ...(since && { since }), ...(until && { until }) };
}
