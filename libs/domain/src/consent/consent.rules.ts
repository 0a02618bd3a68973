import type { RulesOf } from '../subject/subject.rule.ts';
import { confirmConsent, isClosedToConfirming, type ConfirmConsent } from './confirm-consent.ts';
import { giveConsent, isClosedToGiving, type GiveConsent } from './give-consent.ts';
import { invalidateConsent, type InvalidateConsent } from './invalidate-consent.ts';
import { refuseConsent, type RefuseConsent } from './refuse-consent.ts';
import { isClosedToRenewing, renewConsent, type RenewConsent } from './renew-consent.ts';
import { withdrawConsent, type WithdrawConsent } from './withdraw-consent.ts';

export type ConsentCommand = GiveConsent | ConfirmConsent | RenewConsent | RefuseConsent | WithdrawConsent | InvalidateConsent;

export const consentRules = {
  GiveConsent: { effect: 'permissive', erased: isClosedToGiving, decide: giveConsent },
  ConfirmConsent: { effect: 'permissive', erased: isClosedToConfirming, decide: confirmConsent },
  RenewConsent: { effect: 'permissive', erased: isClosedToRenewing, decide: renewConsent },
  RefuseConsent: { effect: 'restrictive', decide: refuseConsent },
  WithdrawConsent: { effect: 'restrictive', decide: withdrawConsent },
  InvalidateConsent: { effect: 'restrictive', decide: invalidateConsent },
} satisfies RulesOf<ConsentCommand>;
