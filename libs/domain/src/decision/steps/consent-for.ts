import { consentAt, type ConsentAt } from '../../consent-history/consent-at.ts';
import type { StepContext } from '../step-context.ts';
import { historyAfter, lastFence } from './epoch.ts';

/** The consent to the purpose asked about; after a fence only grants expressed since then count for the category. */
export function consentFor(context: StepContext, dataCategory: string): ConsentAt {
  const fence = lastFence(context, dataCategory);
  return fence ? consentAt(historyAfter(context.history(), fence), context.at) : context.consent();
}
