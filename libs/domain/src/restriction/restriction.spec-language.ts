import type { Instant } from '#kernel';
import { said } from '../subject/subject.spec-language.ts';
import type { AnnounceRestrictionLift } from './announce-restriction-lift.ts';
import type { AuthoriseRestrictedProcessing } from './authorise-restricted-processing.ts';
import type { ImposeRestriction } from './impose-restriction.ts';
import type { LiftRestriction } from './lift-restriction.ts';

export const impose = (body: Partial<ImposeRestriction> = {}): ImposeRestriction => ({
  type: 'ImposeRestriction',
  said: said('dataSubject'),
  ground: 'accuracyContested',
  dataCategories: 'all',
  purposes: 'all',
  ...body,
});

export const authorise = (
  restrictionId: string,
  body: Partial<AuthoriseRestrictedProcessing> = {},
): AuthoriseRestrictedProcessing => ({
  type: 'AuthoriseRestrictedProcessing',
  said: said('dataController'),
  restrictionId,
  exception: 'legalClaims',
  ...body,
});

const byController = (receivedAt?: Instant) => said('dataController', receivedAt && { receivedAt });

export const announce = (restrictionId: string, receivedAt?: Instant): AnnounceRestrictionLift => ({
  type: 'AnnounceRestrictionLift',
  said: byController(receivedAt),
  restrictionId,
});

export const lift = (restrictionId: string, receivedAt?: Instant): LiftRestriction => ({
  type: 'LiftRestriction',
  said: byController(receivedAt),
  restrictionId,
});
