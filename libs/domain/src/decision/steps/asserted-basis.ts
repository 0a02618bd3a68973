import { consentEnded } from '../../consent-history/consent-ended.ts';
import { legalBasesAt } from '../../legal-basis/legal-bases-at.ts';
import type { AssertedBasis } from '../../events/legal-basis.events.ts';
import { purposeVersionFor } from '../../purpose/purpose-in-force.ts';
import { rulesInForce } from '../../regime/rules-in-force.ts';
import type { Context } from '../context.ts';
import type { BasisFinding } from './basis-finding.ts';
import { countsInEpoch, lastFence } from './epoch.ts';
import { objectionsTo, raisedBy } from './objections-to.ts';

/** Step 3g: a basis other than consent needs an assertion that is valid, was not objected to and is no mere fallback. */
export function assertedBasis(context: Context, dataCategory: string, lawfulBasis: AssertedBasis): BasisFinding {
  if (lawfulBasis === 'legitimateInterest' || lawfulBasis === 'publicTask') {
    const objections = objectionsTo(context, 'particularSituation');
    if (objections.length > 0) return { holds: false, reason: 'OBJECTED', decisive: raisedBy(objections) };
  }
  const { subject, question, at } = context;
  const fence = lastFence(context, dataCategory);
  const recordedBefore = fallbackBound(context, dataCategory, lawfulBasis);
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

const survivesConsent: ReadonlySet<AssertedBasis> = new Set<AssertedBasis>(['contract', 'legalObligation', 'vitalInterest']);

/**
 * Where consent was asked for and has ended, a controller may not swap to another basis (regimes without fallback): only
 * one that was declared then, that stands by itself, and that was asserted before consent ended.
 */
function fallbackBound(context: Context, dataCategory: string, lawfulBasis: AssertedBasis) {
  const { subject, catalogue, purpose, question, at } = context;
  if (rulesInForce(catalogue.controller, at).fallbackAfterWithdrawal) return 'any';
  const counts = countsInEpoch(lastFence(context, dataCategory));
  const ended = consentEnded(subject, { purposeId: question.purposeId, dataCategory, at }, counts);
  if (!ended) return 'any';
  const then =
    ended.purposeVersion === undefined
      ? purposeVersionFor(purpose, subject, catalogue, ended.since)
      : purpose.versions.find(({ version }) => version === ended.purposeVersion);
  return survivesConsent.has(lawfulBasis) && then?.lawfulBases.includes(lawfulBasis) ? ended.endedAt : 'none';
}
