import type { Instant } from '#kernel';
import { purposeVersionMeant } from '../../catalogue/purpose-versions.ts';
import { consentEnded } from '../../consent-history/consent-ended.ts';
import { nonDiscretionaryBases, type AssertedBasis } from '../../events/legal-basis.events.ts';
import { purposeVersionUnder } from '../../purpose/purpose-in-force.ts';
import { rulesInForce } from '../../regime/rules-in-force.ts';
import type { StepContext } from '../step-context.ts';
import type { BasisFinding } from './basis-finding.ts';
import { consentFor, historyFor } from './consent-for.ts';
import { lastFence } from './epoch.ts';
import { objectionsTo, raisedBy } from './objections-to.ts';

/** Step 3g: a basis other than consent needs an assertion that is valid, was not objected to and does not merely replace a consent. */
export function assertedBasis(context: StepContext, dataCategory: string, lawfulBasis: AssertedBasis): BasisFinding {
  if (lawfulBasis === 'legitimateInterest' || lawfulBasis === 'publicTask') {
    const objections = objectionsTo(context, 'particularSituation');
    if (objections.length > 0) return { holds: false, reason: 'OBJECTED', decisive: raisedBy(objections) };
  }
  const recordedBefore = fallbackBound(context, dataCategory, lawfulBasis);
  const afterRevision = lastFence(context, dataCategory)?.revision;
  const decisive =
    recordedBefore === 'none'
      ? []
      : context
          .bases()
          .within({ lawfulBasis, afterRevision, recordedBefore: recordedBefore === 'any' ? undefined : recordedBefore });
  return decisive.length > 0 ? { holds: true, decisive } : { holds: false, reason: 'NO_BASIS', decisive };
}

/**
 * In a regime without fallback a controller may not swap to another basis once consent has ended. Only an assertion counts
 * that was recorded before the end, of a basis that the purpose version of the time declared and that needs no consent.
 * The regime must allow the swap at `at` and have allowed it when consent ended: a change of law changes no ended consent.
 */
function fallbackBound(context: StepContext, dataCategory: string, lawfulBasis: AssertedBasis) {
  const { known, catalogue, purpose, at } = context;
  const ended = consentEnded(historyFor(context, dataCategory), consentFor(context, dataCategory), dataCategory, at);
  if (!ended) return 'any';
  const mayFallBack = (instant: Instant) => rulesInForce(catalogue.controller, instant).fallbackAfterWithdrawal;
  if (mayFallBack(at) && mayFallBack(ended.endedAt)) return 'any';
  const then =
    ended.purposeVersion === undefined
      ? purposeVersionUnder(known.bindings(), purpose, catalogue, ended.since)
      : purposeVersionMeant(purpose, ended.purposeVersion);
  return nonDiscretionaryBases.has(lawfulBasis) && then?.lawfulBases.includes(lawfulBasis) ? ended.endedAt : 'none';
}
