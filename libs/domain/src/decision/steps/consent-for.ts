import { consentAt, type ConsentAt } from '../../consent-history/consent-at.ts';
import type { ConsentHistory } from '../../consent-history/consent-history.ts';
import type { StepContext } from '../step-context.ts';
import { lastFence } from './epoch.ts';

/** The consent to the purpose asked about; after a fence only grants expressed since then count for the category. */
export function consentFor(context: StepContext, dataCategory: string): ConsentAt {
  const fence = lastFence(context, dataCategory);
  return fence ? consentAt(context.known.historyAfter(fence), context.at) : context.consent();
}

/** The history that it follows from. */
export function historyFor(context: StepContext, dataCategory: string): ConsentHistory {
  const fence = lastFence(context, dataCategory);
  return fence ? context.known.historyAfter(fence) : context.history();
}
