import type { PurposeCommand, SubjectCommand } from '#domain';
import { byController, bySubject, day, Story } from './story.ts';

type Times = Parameters<typeof bySubject>[0];
type Of<Type extends SubjectCommand['type']> = Extract<SubjectCommand, { type: Type }>;

const purpose = (purposeId: string, more: object = {}): PurposeCommand => ({
  type: 'RegisterPurpose',
  purposeId,
  name: { en: purposeId },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
  attribution: byController,
  ...more,
});

/** A tenant with a newsletter, and offers by double opt-in. */
export const shop = (controllerId?: string): Story =>
  new Story(controllerId).purpose(purpose('news'), day(1)).purpose(purpose('offers', { doubleOptIn: true }), day(1));

export const revised = (purposeId: string): PurposeCommand =>
  ({ ...purpose(purposeId), type: 'RevisePurpose' }) as PurposeCommand;

export const give = (purposeId: string, more: Partial<Of<'GiveConsent'>> = {}, times?: Times): SubjectCommand => ({
  type: 'GiveConsent',
  purposeId,
  consentType: 'expressed',
  evidenceDigests: ['0'.repeat(64)],
  attribution: bySubject(times),
  ...more,
});
export const confirm = (purposeId: string, times?: Times): SubjectCommand => ({
  type: 'ConfirmConsent',
  purposeId,
  attribution: bySubject(times),
});
export const renew = (purposeId: string, more: Partial<Of<'RenewConsent'>> = {}): SubjectCommand => ({
  type: 'RenewConsent',
  purposeId,
  attribution: bySubject(),
  ...more,
});
export const refuse = (purposeId: string, times?: Times): SubjectCommand => ({
  type: 'RefuseConsent',
  purposeId,
  attribution: bySubject(times),
});
export const withdraw = (purposeId?: string, times?: Times): SubjectCommand => ({
  type: 'WithdrawConsent',
  ...(purposeId && { purposeId }),
  attribution: bySubject(times),
});
export const invalidate = (purposeId: string): SubjectCommand => ({
  type: 'InvalidateConsent',
  purposeId,
  reason: 'form-was-unclear',
  attribution: byController,
});
