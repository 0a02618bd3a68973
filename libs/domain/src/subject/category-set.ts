import type { OrAll } from '../events/fact.ts';
import type { CategorySet } from '../events/erasure.events.ts';

/**
 * Sets of data categories that are finite, or all categories but some: a request for "all" also means the categories
 * that no purpose names yet. Members are sorted and unique, so that equal sets are equal JSON.
 */
export const noCategories: CategorySet = { dataCategories: [] };
export const allCategories: CategorySet = { dataCategories: 'all', except: [] };

const some = (members: Iterable<string>): CategorySet => ({ dataCategories: [...new Set(members)].sort() });
const allBut = (except: Iterable<string>): CategorySet => ({ dataCategories: 'all', except: [...new Set(except)].sort() });

export const categoriesOf = (named: OrAll): CategorySet => (named === 'all' ? allCategories : some(named));

/** The members of a finite set; of any other, the categories that are not in it. */
const named = (set: CategorySet): readonly string[] => (set.dataCategories === 'all' ? set.except : set.dataCategories);

export const has = (set: CategorySet, category: string): boolean =>
  (set.dataCategories === 'all') !== named(set).includes(category);

/** New categories may appear at any time, so a set of all but some is never empty. */
export const isEmpty = (set: CategorySet): boolean => set.dataCategories.length === 0;

export const complement = (set: CategorySet): CategorySet =>
  set.dataCategories === 'all' ? some(set.except) : allBut(set.dataCategories);

export function intersection(a: CategorySet, b: CategorySet): CategorySet {
  if (a.dataCategories !== 'all') return some(a.dataCategories.filter((category) => has(b, category)));
  if (b.dataCategories !== 'all') return some(b.dataCategories.filter((category) => has(a, category)));
  return allBut([...a.except, ...b.except]);
}

export const difference = (a: CategorySet, b: CategorySet): CategorySet => intersection(a, complement(b));

export const union = (...sets: readonly CategorySet[]): CategorySet =>
  complement(sets.map(complement).reduce(intersection, allCategories));

export const isSubset = (a: CategorySet, b: CategorySet): boolean =>
  a.dataCategories === 'all' ? isEmpty(difference(a, b)) : a.dataCategories.every((category) => has(b, category));

/** Whether a list, or "all", names it. */
export const names = (list: OrAll, id: string): boolean => list === 'all' || list.includes(id);
