import type { Instant } from '#kernel';
import { purposeVersionMeant } from '../../catalogue/purpose-versions.ts';
import { consentEnded } from '../../consent-history/consent-ended.ts';
import type { ConsentHistory } from '../../consent-history/consent-history.ts';
import { legalBasesAt } from '../../legal-basis/legal-bases-at.ts';
import { nonDiscretionaryBases, type AssertedBasis } from '../../events/legal-basis.events.ts';
import { purposeVersionFor } from '../../purpose/purpose-in-force.ts';
import { rulesInForce } from '../../regime/rules-in-force.ts';
import type { StepContext } from '../step-context.ts';
import type { BasisFinding } from './basis-finding.ts';
import { historyAfter, lastFence } from './epoch.ts';
import { objectionsTo, raisedBy } from './objections-to.ts';

/** Step 3g: a basis other than consent needs an assertion that is valid, was not objected to and does not merely replace a consent. */
export function assertedBasis(context: StepContext, dataCategory: string, lawfulBasis: AssertedBasis): BasisFinding {
  if (lawfulBasis === 'legitimateInterest' || lawfulBasis === 'publicTask') {
    const objections = objectionsTo(context, 'particularSituation');
    if (objections.length > 0) return { holds: false, reason: 'OBJECTED', decisive: raisedBy(objections) };
  }
  const { subject, question, at } = context;
  const fence = lastFence(context, dataCategory);
  const history = fence ? historyAfter(context.history(), fence) : context.history();
  const recordedBefore = fallbackBound(context, history, dataCategory, lawfulBasis);
  const valid = legalBasesAt(subject, at).filter(
    (basis) =>
      basis.purposeId === question.purposeId &&
      basis.lawfulBasis === lawfulBasis &&
      basis.valid &&
      (!fence || basis.revision > fence.revision) &&
      (recordedBefore === 'any' || (recordedBefore !== 'none' && basis.recordedAt < recordedBefore)),
  );
  return valid.length > 0
    ? { holds: true, decisive: valid.map(({ eventIds }) => eventIds[0]!) }
    : { holds: false, reason: 'NO_BASIS', decisive: [] };
}

/**
 * In a regime without fallback a controller may not swap to another basis once consent has ended. Only an assertion counts
 * that was recorded before the end, of a basis that the purpose version of the time declared and that needs no consent.
 * The regime must allow the swap at `at` and have allowed it when consent ended: a change of law changes no ended consent.
 */
function fallbackBound(
  { subject, catalogue, purpose, at }: StepContext,
  history: ConsentHistory,
  dataCategory: string,
  lawfulBasis: AssertedBasis,
) {
  const ended = consentEnded(history, dataCategory, at);
  if (!ended) return 'any';
  const mayFallBack = (instant: Instant) => rulesInForce(catalogue.controller, instant).fallbackAfterWithdrawal;
  if (mayFallBack(at) && mayFallBack(ended.endedAt)) return 'any';
  const then =
    ended.purposeVersion === undefined
      ? purposeVersionFor(purpose, subject, catalogue, ended.since)
      : purposeVersionMeant(purpose, ended.purposeVersion);
  return nonDiscretionaryBases.has(lawfulBasis) && then?.lawfulBases.includes(lawfulBasis) ? ended.endedAt : 'none';
}
