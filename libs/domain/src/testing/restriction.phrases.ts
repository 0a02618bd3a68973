import type { Instant } from '#kernel';
import { attributedTo } from './subject.phrases.ts';
import type { AnnounceRestrictionLift } from '../restriction/announce-restriction-lift.ts';
import type { AuthoriseRestrictedProcessing } from '../restriction/authorise-restricted-processing.ts';
import type { ImposeRestriction } from '../restriction/impose-restriction.ts';
import type { LiftRestriction } from '../restriction/lift-restriction.ts';

export const impose = (body: Partial<ImposeRestriction> = {}): ImposeRestriction => ({
  type: 'ImposeRestriction',
  attribution: attributedTo('dataSubject'),
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
  attribution: attributedTo('dataController'),
  restrictionId,
  exception: 'legalClaims',
  ...body,
});

const byController = (receivedAt?: Instant) => attributedTo('dataController', receivedAt && { receivedAt });

export const announce = (restrictionId: string, receivedAt?: Instant): AnnounceRestrictionLift => ({
  type: 'AnnounceRestrictionLift',
  attribution: byController(receivedAt),
  restrictionId,
});

export const lift = (restrictionId: string, receivedAt?: Instant): LiftRestriction => ({
  type: 'LiftRestriction',
  attribution: byController(receivedAt),
  restrictionId,
});
