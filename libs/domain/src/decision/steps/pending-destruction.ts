import { has } from '../../subject/category-set.ts';
import { awaitingFence, erasureCases } from '../../erasure/erasure-at.ts';
import type { StepContext } from '../step-context.ts';

/** Step 3d: ids of the assessments that accepted to destroy a category which is not fenced yet. */
export const pendingDestruction = ({ subject, at }: StepContext, dataCategory: string): readonly string[] =>
  erasureCases(subject, at)
    .filter((erasure) => has(awaitingFence(erasure), dataCategory))
    .map(({ eventIds }) => eventIds.assessed!);
