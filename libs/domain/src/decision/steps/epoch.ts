import { countedGrants } from '../../consent-history/counted-grants.ts';
import type { AnyGrant } from '../../events/consent.events.ts';
import { epochOpened, expressedAfter } from '../../erasure/epoch.ts';
import { fencesOver, type CategoryFence } from '../../erasure/fence.ts';
import type { Context } from '../context.ts';

type Fence = Pick<CategoryFence, 'recordedAt' | 'revision'>;

/** A new epoch of the category was opened for this purpose after the fence (domain-model 6, Erasure). */
export function reopened({ subject, question: { purposeId }, at }: Context, dataCategory: string, fence: Fence): boolean {
  return epochOpened(subject, fence, { purposeId, dataCategory, at }, countedGrants(subject, purposeId, at));
}

/** The fences over a category that no new epoch of this purpose followed. */
export const standingFences = (context: Context, dataCategory: string): readonly CategoryFence[] =>
  fencesOver(context.subject, dataCategory, context.at).filter((fence) => !reopened(context, dataCategory, fence));

/** The last fence over a category; in the epoch after it only what came after it counts. */
export const lastFence = ({ subject, at }: Context, dataCategory: string): CategoryFence | undefined =>
  fencesOver(subject, dataCategory, at).at(-1);

/** Whether a grant counts for a category: in the epoch after a fence only one that was expressed after it. */
export function countsInEpoch(fence: Fence | undefined): (grant: AnyGrant) => boolean {
  return ({ data, revision }) => !fence || expressedAfter({ grantExpressedAt: data.grantExpressedAt, revision }, fence);
}
