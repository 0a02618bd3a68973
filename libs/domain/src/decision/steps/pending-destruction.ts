import { has } from '../../subject/category-set.ts';
import { awaitingFence } from '../../erasure/erasure-at.ts';
import type { StepContext } from '../step-context.ts';

/** Step 3d: ids of the assessments that accepted to destroy a category which is not fenced yet. */
export const pendingDestruction = (context: StepContext, dataCategory: string): readonly string[] =>
  context
    .erasures()
    .filter((erasure) => has(awaitingFence(erasure), dataCategory))
    .map(({ eventIds }) => eventIds.assessed!);
