import { epochOpened } from '../../erasure/epoch.ts';
import type { CategoryFence } from '../../erasure/fence.ts';
import type { StepContext } from '../step-context.ts';

/** A new epoch of the category was opened for this purpose after the fence (domain-model 6, Erasure). */
export const reopened = (
  { known, at }: StepContext,
  dataCategory: string,
  fence: Pick<CategoryFence, 'recordedAt' | 'revision'>,
): boolean =>
  epochOpened({ lastExpression: known.history().lastExpression, assertions: known.assertions() }, fence, dataCategory, at);

/** The fences over a category that no new epoch of this purpose followed. */
export const standingFences = (context: StepContext, dataCategory: string): readonly CategoryFence[] =>
  context
    .fences()
    .over(dataCategory)
    .filter((fence) => !reopened(context, dataCategory, fence));

/** The last fence over a category: only what came after it counts. */
export const lastFence = (context: StepContext, dataCategory: string): CategoryFence | undefined =>
  context.fences().over(dataCategory).at(-1);
