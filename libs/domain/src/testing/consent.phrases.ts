import type { Instant } from '#kernel';
import { said } from './subject.phrases.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { ConfirmConsent } from '../consent/confirm-consent.ts';
import { consentAt } from '../consent-history/consent-at.ts';
import { consentHistory } from '../consent-history/consent-history.ts';
import type { GiveConsent } from '../consent/give-consent.ts';
import type { InvalidateConsent } from '../consent/invalidate-consent.ts';
import type { RefuseConsent } from '../consent/refuse-consent.ts';
import type { RenewConsent } from '../consent/renew-consent.ts';
import type { WithdrawConsent } from '../consent/withdraw-consent.ts';

type Told = Parameters<typeof said>[1];

/** One digest of evidence, for what is typed in late. */
export const evidence = { evidenceDigests: ['0'.repeat(64)] };

export const give = (purposeId: string, body: Partial<GiveConsent> = {}, told: Told = {}): GiveConsent => ({
  type: 'GiveConsent',
  attribution: said('dataSubject', told),
  purposeId,
  consentType: 'expressed',
  ...body,
});

export const confirm = (purposeId: string, told: Told = {}, body: Partial<ConfirmConsent> = {}): ConfirmConsent => ({
  type: 'ConfirmConsent',
  attribution: said('dataSubject', told),
  purposeId,
  ...body,
});

export const renew = (purposeId: string, body: Partial<RenewConsent> = {}, told: Told = {}): RenewConsent => ({
  type: 'RenewConsent',
  attribution: said('dataSubject', told),
  purposeId,
  ...body,
});

export const refuse = (purposeId: string, told: Told = {}): RefuseConsent => ({
  type: 'RefuseConsent',
  attribution: said('dataSubject', told),
  purposeId,
});

export const withdraw = (purposeId: string, told: Told = {}): WithdrawConsent => ({
  type: 'WithdrawConsent',
  attribution: said('dataSubject', told),
  purposeId,
});

export const withdrawAll = (told: Told = {}): WithdrawConsent => ({
  type: 'WithdrawConsent',
  attribution: said('dataSubject', told),
});

export const invalidate = (purposeId: string, told: Told = {}): InvalidateConsent => ({
  type: 'InvalidateConsent',
  attribution: said('dataController', told),
  purposeId,
  reason: 'form-was-unclear',
});

/** State, since and until, as a status would show them. */
export function stateAt(subject: Subject, purposeId: string, at: Instant) {
  const { state, since, until } = consentAt(consentHistory(subject, purposeId), at);
  return { state, ...(since && { since }), ...(until && { until }) };
}
