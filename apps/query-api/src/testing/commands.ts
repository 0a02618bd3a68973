import type { PolicyUseCase } from '#application';
import type { PurposeCommand, Attribution, SubjectCommand } from '#domain';
import { instantOf, type Instant } from '#kernel';

type Times = Pick<Attribution, 'expressedAt' | 'receivedAt'>;

export const hoursAgo = (hours: number): Instant => instantOf(Date.now() - hours * 3_600_000);

const bySubject = (times: Times = {}): Attribution => ({ actor: { id: 'anna', role: 'dataSubject' }, channel: 'web', ...times });
export const byController = (id = 'olga'): Attribution => ({ actor: { id, role: 'dataController' }, channel: 'api' });

export const register = (purposeId: string, more: object = {}): PurposeCommand => ({
  type: 'RegisterPurpose',
  purposeId,
  name: { en: purposeId },
  dataCategories: [
    { id: 'email', necessity: 'required' },
    { id: 'phone', necessity: 'optional' },
  ],
  lawfulBases: ['consent'],
  attribution: byController(),
  ...more,
});

export const revise = (purposeId: string, more: object = {}): PurposeCommand =>
  ({ ...register(purposeId, more), type: 'RevisePurpose' }) as PurposeCommand;

export const retire = (purposeId: string): PurposeCommand => ({
  type: 'RetirePurpose',
  purposeId,
  reason: 'service-closed',
  attribution: byController(),
});

export const publish = (
  policyId: string,
  version: string,
  effectiveFrom: Instant,
  content: string,
): PolicyUseCase['command'] => ({
  ...{ type: 'PublishPolicyVersion', policyId, version, effectiveFrom, changeClass: 'material' },
  texts: [{ language: 'en', content }],
  attribution: byController(),
});

export const give = (purposeId: string, more: object = {}, times?: Times): SubjectCommand => ({
  type: 'GiveConsent',
  purposeId,
  consentType: 'expressed',
  evidenceDigests: ['0'.repeat(64)],
  attribution: bySubject(times),
  ...more,
});

export const withdraw = (purposeId?: string, times?: Times): SubjectCommand => ({
  type: 'WithdrawConsent',
  ...(purposeId && { purposeId }),
  attribution: bySubject(times),
});

export const impose = (dataCategories: readonly string[] | 'all' = 'all'): SubjectCommand => ({
  type: 'ImposeRestriction',
  ground: 'accuracyContested',
  dataCategories,
  purposes: 'all',
  attribution: bySubject(),
});

export const announceLift = (restrictionId: string): SubjectCommand => ({
  type: 'AnnounceRestrictionLift',
  restrictionId,
  attribution: byController(),
});

export const object = (): SubjectCommand => ({
  type: 'RaiseObjection',
  kind: 'particularSituation',
  purposes: 'all',
  attribution: bySubject(),
});

export const hold = (...dataCategories: readonly string[]): SubjectCommand => ({
  type: 'PlaceLegalHold',
  dataCategories,
  legalReference: 'tax-code-23',
  attribution: byController(),
});

export const requestErasure = (): SubjectCommand => ({
  type: 'RequestErasure',
  dataCategories: 'all',
  ground: 'consentWithdrawn',
  attribution: bySubject(),
});

export const assessErasure = (erasureId: string): SubjectCommand => ({
  type: 'AssessErasure',
  erasureId,
  outcomes: [{ dataCategory: 'all', outcome: 'erase' }],
  attribution: byController(),
});
