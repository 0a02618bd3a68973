import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allCategories,
  categoriesOf,
  complement,
  difference,
  has,
  intersection,
  isEmpty,
  isSubset,
  noCategories,
  union,
} from './category-set.ts';
import type { CategorySet } from '../events/erasure.events.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
const few = ['billing', 'email', 'health', 'phone'];
const universe = [...few, ...Array.from({ length: 30 }, (_, number) => `more-${number}`)];
/** Stands for a category that nothing names. */
const elsewhere = 'not-named-yet';
const lists = fc.oneof(fc.subarray(few), fc.subarray(universe, { minLength: 25 }));
const sets: fc.Arbitrary<CategorySet> = fc.oneof(
  lists.map(categoriesOf),
  lists.map((except) => complement(categoriesOf(except))),
);

const members = (set: CategorySet) => [...universe, elsewhere].filter((category) => has(set, category));

describe('a set of data categories', () => {
  it('is finite, or all but some', () => {
    expect(has(categoriesOf(['email']), 'email')).toBe(true);
    expect(has(categoriesOf(['email']), 'phone')).toBe(false);
    expect(has(categoriesOf('all'), 'never-heard-of')).toBe(true);
    expect(difference(allCategories, categoriesOf(['phone', 'email']))).toEqual({
      dataCategories: 'all',
      except: ['email', 'phone'],
    });
  });

  it('unites, intersects and subtracts member by member', () =>
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const [inA, inB] = [members(a), members(b)];
        const everything = [...universe, elsewhere];
        expect(members(union(a, b))).toEqual(everything.filter((one) => inA.includes(one) || inB.includes(one)));
        expect(members(intersection(a, b))).toEqual(inA.filter((one) => inB.includes(one)));
        expect(members(difference(a, b))).toEqual(inA.filter((one) => !inB.includes(one)));
        expect(isSubset(a, b)).toBe(inA.every((one) => inB.includes(one)));
        expect(isEmpty(a)).toBe(inA.length === 0);
      }),
      { numRuns },
    ));

  it('reads the same whatever it was put together from', () =>
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(union(a, b, c)).toEqual(union(a, union(b, c)));
        expect(union()).toEqual(noCategories);
        expect(complement(complement(a))).toEqual(a);
      }),
      { numRuns },
    ));
});
