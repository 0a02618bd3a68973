import type { OrAll } from '../events/fact.ts';
import { allCategories, categoriesOf, difference, has, intersection, noCategories, union } from '../subject/category-set.ts';
import type { CategorySet, ErasureOutcome } from '../events/erasure.events.ts';

/** Stands for every category of the request that no other outcome names. */
export const defaultCategory = 'all';

const isDefault = (outcome: ErasureOutcome): boolean => outcome.dataCategory === defaultCategory;

/** What an assessment says of a category that the request covers. */
export function outcomeFor(outcomes: readonly ErasureOutcome[], dataCategory: string): ErasureOutcome | undefined {
  return outcomes.find((outcome) => outcome.dataCategory === dataCategory) ?? outcomes.find(isDefault);
}

/** The categories of a request that have an outcome which fits. */
export function categoriesWith(
  requested: OrAll,
  outcomes: readonly ErasureOutcome[],
  fits: (outcome: ErasureOutcome) => boolean,
): CategorySet {
  const named = outcomes.filter((outcome) => !isDefault(outcome));
  const rest = outcomes.some((outcome) => isDefault(outcome) && fits(outcome))
    ? difference(allCategories, categoriesOf(named.map((outcome) => outcome.dataCategory)))
    : noCategories;
  const fitting = categoriesOf(named.filter(fits).map((outcome) => outcome.dataCategory));
  return intersection(categoriesOf(requested), union(fitting, rest));
}

export const destroys = (outcome: ErasureOutcome): boolean => outcome.outcome !== 'withhold';

/**
 * A set as people read it: the categories that it names, and "all" for the default of the case where that is in it
 * (as in its outcomes).
 */
export function listOf(set: CategorySet, outcomes: readonly ErasureOutcome[]): readonly string[] {
  if (set.dataCategories !== 'all') return set.dataCategories;
  const named = outcomes.filter((outcome) => !isDefault(outcome) && has(set, outcome.dataCategory));
  return [...named.map((outcome) => outcome.dataCategory).sort(), defaultCategory];
}
