import { describe, expect, it } from '@jest/globals';
import { keptWith } from './kept-with.ts';

describe('what is kept with an object', () => {
  it('is its own, also of a frozen one, and is not seen', () => {
    const [one, other] = [Object.freeze({ name: 'one' }), { name: 'other' }];
    keptWith(one).push(1);
    keptWith(other).push(2);
    expect([one, other, { ...other }].map(keptWith)).toEqual([[1], [2], []]);
    expect(Reflect.ownKeys(one)).toEqual(['name']);
  });
});
