import type { RulesOf } from '../subject/subject.rule.ts';
import { placeLegalHold, type PlaceLegalHold } from './place-legal-hold.ts';
import { releaseLegalHold, type ReleaseLegalHold } from './release-legal-hold.ts';

export type LegalHoldCommand = PlaceLegalHold | ReleaseLegalHold;

export const legalHoldRules = {
  PlaceLegalHold: { effect: 'restrictive', makes: 'legalHoldId', decide: placeLegalHold },
  ReleaseLegalHold: { effect: 'releasing', decide: releaseLegalHold },
} satisfies RulesOf<LegalHoldCommand>;
