import type { RulesOf } from '../subject/subject.rule.ts';
import { confirmConsent, isClosedToConfirming, type ConfirmConsent } from './confirm-consent.ts';
import { giveConsent, isClosedToGiving, type GiveConsent } from './give-consent.ts';
import { invalidateConsent, type InvalidateConsent } from './invalidate-consent.ts';
import { refuseConsent, type RefuseConsent } from './refuse-consent.ts';
import { isClosedToRenewing, renewConsent, type RenewConsent } from './renew-consent.ts';
import { withChangedPeriods } from './with-changed-periods.ts';
import { withdrawConsent, type WithdrawConsent } from './withdraw-consent.ts';

export type ConsentCommand = GiveConsent | ConfirmConsent | RenewConsent | RefuseConsent | WithdrawConsent | InvalidateConsent;

export const consentRules = {
  GiveConsent: { effect: 'permissive', erased: isClosedToGiving, decide: withChangedPeriods(giveConsent) },
  ConfirmConsent: { effect: 'permissive', erased: isClosedToConfirming, decide: withChangedPeriods(confirmConsent) },
  RenewConsent: { effect: 'permissive', erased: isClosedToRenewing, decide: withChangedPeriods(renewConsent) },
  RefuseConsent: { effect: 'restrictive', decide: withChangedPeriods(refuseConsent) },
  WithdrawConsent: { effect: 'restrictive', decide: withChangedPeriods(withdrawConsent) },
  InvalidateConsent: { effect: 'restrictive', decide: withChangedPeriods(invalidateConsent) },
} satisfies RulesOf<ConsentCommand>;
