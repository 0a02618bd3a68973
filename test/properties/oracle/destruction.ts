import { epochOpenedAfter } from './epoch.ts';
import { casesFor, fencesOf, isDestroyed, supersedes, type CaseOf } from './erasure.ts';
import { holdsOn, restrictionsOn } from './marks.ts';
import { answer, type Answer, type Asked } from './question.ts';
import { idsOf } from './world.ts';

/** Step b: "operation erase or anonymise". */
export function destructionAnswer(asked: Asked): Answer {
  const { world, category, at } = asked;
  const holds = holdsOn(world, category, at);
  if (holds.length > 0) return answer(asked, 'DENY', 'LEGAL_HOLD', idsOf(holds));
  const cases = casesFor(world, category, at).filter((one) => isOpenFor(asked, one));
  const inTheWay = restrictionsOn(world, category, 'any', at).filter(
    (restriction) => !cases.some((one) => supersedes(one, restriction)),
  );
  if (inTheWay.length > 0) return answer(asked, 'DENY', 'RESTRICTED', idsOf(inTheWay));
  if (cases.length === 0) return answer(asked, 'DENY', 'NO_ERASURE_CASE');
  return answer(asked, 'PERMIT', 'PERMITTED', idsOf(cases.flatMap(({ assessment, approval }) => [assessment!, approval!])));
}

/** An "approved case, not completed, with that outcome", and without "a newer epoch than its fence". */
function isOpenFor({ world, purposeId, category, operation, at }: Asked, one: CaseOf): boolean {
  const { outcome, approval, completed, fence } = one;
  if (!approval || completed || outcome?.outcome !== operation) return false;
  return !fence || !epochOpenedAfter(world, fence, purposeId, category, at);
}

/** Step c: "fenced, no newer epoch for this purpose"; undefined where the category is not closed. */
export function fencedAnswer(asked: Asked): Answer | undefined {
  const { world, purposeId, category, operation, exception, at } = asked;
  const isClosed = (fence: CaseOf['fence']) => fence && !epochOpenedAfter(world, fence, purposeId, category, at);
  const fences = fencesOf(world, category, at).filter(isClosed);
  if (fences.length === 0) return undefined;
  const closed = casesFor(world, category, at).filter(({ executed, fence }) => executed && isClosed(fence));
  // Where several cases withhold it, the one whose fence is the last says for what and until when.
  const withheld = closed.sort((one, other) => one.fence!.revision - other.fence!.revision).at(-1)?.outcome;
  const kept = withheld?.outcome === 'withhold' && (withheld.until === undefined || at < withheld.until);
  if (closed.some(isDestroyed) || !kept) return answer(asked, 'DENY', 'ERASED', idsOf(fences));
  if (withheld.exemption === exception) return answer(asked, 'PERMIT_EXEMPT', exception, idsOf(fences));
  if (operation === 'store') return answer(asked, 'STORE_ONLY', 'RESTRICTED', idsOf(fences));
  return answer(asked, 'DENY', 'ERASED', idsOf(fences));
}

/** Step d: "an accepted erasure (erase, anonymise) not yet fenced counts as a restriction"; the ids of the acceptances. */
export function acceptedErasures({ world, category, at }: Asked): readonly string[] {
  const pending = casesFor(world, category, at).filter((one) => one.accepted && isDestroyed(one) && !one.fence);
  return idsOf(pending.map(({ assessment }) => assessment!));
}
