import type { Instant } from '#kernel';
import type { Fact, OrAll } from './fact.ts';

export const restrictionGrounds = [
  'accuracyContested',
  'unlawfulProcessing',
  'neededForLegalClaims',
  'objectionPending',
] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];
/** Art. 18(2) GDPR. */
export const restrictionExceptions = ['subjectConsent', 'legalClaims', 'protectionOfAnother', 'publicInterest'] as const;
export type RestrictionException = (typeof restrictionExceptions)[number];
export const restrictionStates = ['imposed', 'liftAnnounced', 'lifted'] as const;
export type RestrictionState = (typeof restrictionStates)[number];

export type RestrictionImposed = Fact<
  'RestrictionImposed',
  { restrictionId: string; ground: RestrictionGround; dataCategories: OrAll; purposes: OrAll }
>;
export type RestrictedProcessingAuthorised = Fact<
  'RestrictedProcessingAuthorised',
  { restrictionId: string; exception: RestrictionException; until?: Instant; purposes?: readonly string[] }
>;
export type RestrictionLiftAnnounced = Fact<
  'RestrictionLiftAnnounced',
  { restrictionId: string; previous: { state: RestrictionState } }
>;
export type RestrictionLifted = Fact<'RestrictionLifted', { restrictionId: string; previous: { state: RestrictionState } }>;
export type RestrictionEvent = RestrictionImposed | RestrictedProcessingAuthorised | RestrictionLiftAnnounced | RestrictionLifted;
