import { remembered } from '#kernel';
import type { CategorySet } from '../../events/erasure.events.ts';
import { has, isEmpty } from '../../subject/category-set.ts';
import { awaitingFence } from '../../erasure/erasure-at.ts';
import type { ErasureCase } from '../../erasure/erasure-case.ts';
import type { StepContext } from '../step-context.ts';

/** Step 3d: ids of the assessments that accepted to destroy a category which is not fenced yet. */
export const pendingDestruction = (context: StepContext, dataCategory: string): readonly string[] =>
  casesAwaitingFence(context.erasures())
    .filter(({ categories }) => has(categories, dataCategory))
    .map(({ assessed }) => assessed);

interface AwaitingFence {
  readonly categories: CategorySet;
  readonly assessed: string;
}

/** Most cases of a long history await none any more. */
const casesAwaitingFence = remembered((cases: readonly ErasureCase[]): readonly AwaitingFence[] =>
  cases
    .map((erasure) => ({ categories: awaitingFence(erasure), assessed: erasure.eventIds.assessed! }))
    .filter(({ categories }) => !isEmpty(categories)),
);
