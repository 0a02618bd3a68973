import type { AnyGrant } from '../../events/consent.events.ts';
import { consentAt, type ConsentAt } from '../../consent-history/consent-at.ts';
import { historyAfter, lastFence } from './epoch.ts';
import type { StepContext } from '../step-context.ts';

export type CountingConsent = {
  readonly counts: true;
  readonly at: ConsentAt;
  readonly grant: AnyGrant;
};
export type OtherConsent = { readonly counts: false; readonly at: ConsentAt };

/** The consent to the purpose asked about; after a fence only grants expressed since then count for the category. */
export function consentFor(context: StepContext, dataCategory: string): CountingConsent | OtherConsent {
  const fence = lastFence(context, dataCategory);
  const consent = fence ? consentAt(historyAfter(context.history(), fence), context.at) : context.consent();
  const { state, grant } = consent;
  return grant && (state === 'given' || state === 'renewed')
    ? { counts: true, at: consent, grant }
    : { counts: false, at: consent };
}
