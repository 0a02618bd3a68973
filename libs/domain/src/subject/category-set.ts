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

/** A set of more is looked up where many categories are tried, not searched. */
const fewMembers = 16;

/** `has` for one set and many categories. */
function membership(set: CategorySet): (category: string) => boolean {
  const members = named(set);
  if (members.length <= fewMembers) return (category) => has(set, category);
  const known = new Set(members);
  const finite = set.dataCategories !== 'all';
  return (category) => finite === known.has(category);
}

/** New categories may appear at any time, so a set of all but some is never empty. */
export const isEmpty = (set: CategorySet): boolean => set.dataCategories.length === 0;

export const complement = (set: CategorySet): CategorySet =>
  set.dataCategories === 'all' ? some(set.except) : allBut(set.dataCategories);

export function intersection(a: CategorySet, b: CategorySet): CategorySet {
  if (a.dataCategories !== 'all') return some(a.dataCategories.filter(membership(b)));
  if (b.dataCategories !== 'all') return some(b.dataCategories.filter(membership(a)));
  return allBut([...a.except, ...b.except]);
}

export const difference = (a: CategorySet, b: CategorySet): CategorySet => intersection(a, complement(b));

export function union(...sets: readonly CategorySet[]): CategorySet {
  const members = new Set<string>();
  let except: readonly string[] | undefined;
  for (const set of sets) {
    if (set.dataCategories !== 'all') for (const category of set.dataCategories) members.add(category);
    else except = except?.filter((category) => !has(set, category)) ?? set.except;
  }
  return except ? allBut(except.filter((category) => !members.has(category))) : some(members);
}

export const isSubset = (a: CategorySet, b: CategorySet): boolean =>
  a.dataCategories === 'all' ? isEmpty(difference(a, b)) : a.dataCategories.every(membership(b));

/** Whether a list, or "all", names it. */
export const names = (list: OrAll, id: string): boolean => list === 'all' || list.includes(id);
