import type { RulesOf } from '../subject/subject.rule.ts';
import { refuseConsent, type RefuseConsent } from './refuse-consent.ts';
import { withdrawConsent, type WithdrawConsent } from './withdraw-consent.ts';

export type ConsentCommand = RefuseConsent | WithdrawConsent;

export const consentRules = {
  RefuseConsent: { effect: 'restrictive', decide: refuseConsent },
  WithdrawConsent: { effect: 'restrictive', decide: withdrawConsent },
} satisfies RulesOf<ConsentCommand>;
