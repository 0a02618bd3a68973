import type { RulesOf } from '../subject/subject.rule.ts';
import { announceRestrictionLift, type AnnounceRestrictionLift } from './announce-restriction-lift.ts';
import { authoriseRestrictedProcessing, type AuthoriseRestrictedProcessing } from './authorise-restricted-processing.ts';
import { imposeRestriction, type ImposeRestriction } from './impose-restriction.ts';
import { liftRestriction, type LiftRestriction } from './lift-restriction.ts';

export type RestrictionCommand = ImposeRestriction | AuthoriseRestrictedProcessing | AnnounceRestrictionLift | LiftRestriction;

export const restrictionRules = {
  ImposeRestriction: { effect: 'restrictive', makes: 'restrictionId', decide: imposeRestriction },
  AuthoriseRestrictedProcessing: { effect: 'permissive', decide: authoriseRestrictedProcessing },
  AnnounceRestrictionLift: { effect: 'releasing', decide: announceRestrictionLift },
  LiftRestriction: { effect: 'releasing', decide: liftRestriction },
} satisfies RulesOf<RestrictionCommand>;
