import type { PolicyUseCase } from '#application';
import type { PurposeCommand, Said, SubjectCommand } from '#domain';
import { instantOf, type Instant } from '#kernel';

type Times = Pick<Said, 'expressedAt' | 'receivedAt'>;

export const hoursAgo = (hours: number): Instant => instantOf(Date.now() - hours * 3_600_000);

const bySubject = (times: Times = {}): Said => ({ actor: { id: 'anna', role: 'dataSubject' }, channel: 'web', ...times });
export const byController = (id = 'olga'): Said => ({ actor: { id, role: 'dataController' }, channel: 'api' });

export const register = (purposeId: string, more: object = {}): PurposeCommand => ({
  type: 'RegisterPurpose',
  purposeId,
  name: { en: purposeId },
  dataCategories: [
    { id: 'email', necessity: 'required' },
    { id: 'phone', necessity: 'optional' },
  ],
  lawfulBases: ['consent'],
  said: byController(),
  ...more,
});

export const revise = (purposeId: string, more: object = {}): PurposeCommand =>
  ({ ...register(purposeId, more), type: 'RevisePurpose' }) as PurposeCommand;

export const retire = (purposeId: string): PurposeCommand => ({
  type: 'RetirePurpose',
  purposeId,
  reason: 'service-closed',
  said: byController(),
});

export const publish = (
  policyId: string,
  version: string,
  effectiveFrom: Instant,
  content: string,
): PolicyUseCase['command'] => ({
  ...{ type: 'PublishPolicyVersion', policyId, version, effectiveFrom, changeClass: 'material' },
  texts: [{ language: 'en', content }],
  said: byController(),
});

export const give = (purposeId: string, more: object = {}, times?: Times): SubjectCommand => ({
  type: 'GiveConsent',
  purposeId,
  consentType: 'expressed',
  evidenceDigests: ['0'.repeat(64)],
  said: bySubject(times),
  ...more,
});

export const withdraw = (purposeId?: string, times?: Times): SubjectCommand => ({
  type: 'WithdrawConsent',
  ...(purposeId && { purposeId }),
  said: bySubject(times),
});

export const impose = (dataCategories: readonly string[] | 'all' = 'all'): SubjectCommand => ({
  type: 'ImposeRestriction',
  ground: 'accuracyContested',
  dataCategories,
  purposes: 'all',
  said: bySubject(),
});

export const announceLift = (restrictionId: string): SubjectCommand => ({
  type: 'AnnounceRestrictionLift',
  restrictionId,
  said: byController(),
});

export const object = (): SubjectCommand => ({ type: 'Object', kind: 'particularSituation', purposes: 'all', said: bySubject() });

export const hold = (...dataCategories: readonly string[]): SubjectCommand => ({
  type: 'PlaceLegalHold',
  dataCategories,
  legalReference: 'tax-code-23',
  said: byController(),
});

export const requestErasure = (): SubjectCommand => ({
  type: 'RequestErasure',
  dataCategories: 'all',
  ground: 'consentWithdrawn',
  said: bySubject(),
});

export const assessErasure = (erasureId: string): SubjectCommand => ({
  type: 'AssessErasure',
  erasureId,
  outcomes: [{ dataCategory: 'all', outcome: 'erase' }],
  said: byController(),
});
