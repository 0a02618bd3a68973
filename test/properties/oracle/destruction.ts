import { epochOpenedAfter } from './epoch.ts';
import { casesFor, fencesOf, isDestroyed, supersedes, type CaseOf, type Fence, type Withheld } from './erasure.ts';
import { holdsOn, restrictionsOn } from './rights.ts';
import { answer, type Answer, type CategoryQuestion } from './question.ts';
import { lastBy } from './time.ts';
import { idsOf } from './world.ts';

/** Whether the operation is one of those that step 3b answers. */
export function destructionAnswer(question: CategoryQuestion): Answer {
  const { world, category, at } = question;
  const holds = holdsOn(world, category, at);
  if (holds.length > 0) return answer(question, 'DENY', 'LEGAL_HOLD', idsOf(holds));
  const cases = casesFor(world, category, at).filter((one) => isOpenFor(question, one));
  const inTheWay = restrictionsOn(world, category, 'any', at).filter(
    (restriction) => !cases.some((one) => supersedes(one, restriction)),
  );
  if (inTheWay.length > 0) return answer(question, 'DENY', 'RESTRICTED', idsOf(inTheWay));
  if (cases.length === 0) return answer(question, 'DENY', 'NO_ERASURE_CASE');
  return answer(question, 'PERMIT', 'PERMITTED', idsOf(cases.flatMap(({ assessment, approval }) => [assessment!, approval!])));
}

/**
 * A case that is approved and not completed and has that outcome for the category, where no newer epoch was opened since its
 * fence (domain-model 7, step 3b).
 */
function isOpenFor({ world, purposeId, category, operation, at }: CategoryQuestion, one: CaseOf): boolean {
  const { outcome, approval, completed, fence } = one;
  if (!approval || completed || outcome?.outcome !== operation) return false;
  return !fence || !epochOpenedAfter(world, fence, purposeId, category, at);
}

/** Step 3c: behind a fence, with no new epoch for this purpose. Undefined where no fence closes the category. */
export function fencedAnswer(question: CategoryQuestion): Answer | undefined {
  const { world, purposeId, category, operation, exception, at } = question;
  const isClosed = (fence: Fence | undefined) => fence && !epochOpenedAfter(world, fence, purposeId, category, at);
  const fences = fencesOf(world, category, at).filter(isClosed);
  if (fences.length === 0) return undefined;
  const kept = withheldBy(casesFor(world, category, at).filter(({ executed, fence }) => executed && isClosed(fence)));
  // An exemption that is invoked opens what is withheld, and without it the data are only stored; both until its end.
  if (kept && (kept.until === undefined || at < kept.until)) {
    if (kept.exemption === exception) return answer(question, 'PERMIT_EXEMPT', exception, idsOf(fences));
    if (operation === 'store') return answer(question, 'STORE_ONLY', 'RESTRICTED', idsOf(fences));
  }
  return answer(question, 'DENY', 'ERASED', idsOf(fences));
}

/** What the cases that closed a category keep of it: nothing where one destroys; where several withhold, the one whose fence
 * is the last says for what and until when; of several behind one fence, the case requested last. */
function withheldBy(cases: readonly CaseOf[]): Withheld | undefined {
  if (cases.some(isDestroyed)) return undefined;
  const outcome = lastBy(cases, ({ fence }) => [fence!.recordedAt, fence!.revision])?.outcome;
  return outcome?.outcome === 'withhold' ? outcome : undefined;
}

/** Step 3d: what is to be destroyed and not fenced yet counts as restricted. The ids of the acceptances. */
export function acceptedErasures({ world, category, at }: CategoryQuestion): readonly string[] {
  const pending = casesFor(world, category, at).filter((one) => one.accepted && isDestroyed(one) && !one.fence);
  return idsOf(pending.map(({ assessment }) => assessment!));
}
