import { countedGrants } from '../../consent-history/counted-grants.ts';
import type { ConsentHistory } from '../../consent-history/consent-history.ts';
import { epochOpened, expressedAfter } from '../../erasure/epoch.ts';
import { fencesOver, type CategoryFence } from '../../erasure/fence.ts';
import type { StepContext } from '../step-context.ts';

type Fence = Pick<CategoryFence, 'recordedAt' | 'revision'>;

/** A new epoch of the category was opened for this purpose after the fence (domain-model 6, Erasure). */
export function reopened(
  { subject, question: { purposeId }, at, history }: StepContext,
  dataCategory: string,
  fence: Fence,
): boolean {
  return epochOpened(subject, fence, { purposeId, dataCategory, at }, countedGrants(history(), at));
}

/** The fences over a category that no new epoch of this purpose followed. */
export const standingFences = (context: StepContext, dataCategory: string): readonly CategoryFence[] =>
  fencesOver(context.subject, dataCategory, context.at).filter((fence) => !reopened(context, dataCategory, fence));

/** The last fence over a category: only what came after it counts. */
export const lastFence = ({ subject, at }: StepContext, dataCategory: string): CategoryFence | undefined =>
  fencesOver(subject, dataCategory, at).at(-1);

/** The consent's history in the epoch after a fence: with the grants alone that were expressed after it. */
export const historyAfter = ({ grants, ...history }: ConsentHistory, fence: Fence): ConsentHistory => ({
  ...history,
  grants: grants.filter(({ grant }) => expressedAfter(grant.data, fence)),
});
