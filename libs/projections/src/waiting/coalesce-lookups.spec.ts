import { describe, expect, it } from '@jest/globals';
import { coalesceLookups } from './coalesce-lookups.ts';

describe('coalesced look-ups', () => {
  /** Resolves with the number of look-ups so far. */
  const counted = () => {
    let times = 0;
    return coalesceLookups(async (key: string) => `${key} ${++times}`);
  };

  it('happen once for each key', async () => {
    const lookUp = counted();

    expect(await Promise.all([lookUp('a'), lookUp('b'), lookUp('a')])).toEqual(['a 1', 'b 2', 'a 1']);
  });

  it('start after the last call: a change in between is seen', async () => {
    let value = 'old';
    const lookUp = coalesceLookups(async () => value);
    const first = lookUp('key');
    value = 'new';

    expect(await Promise.all([first, lookUp('key')])).toEqual(['new', 'new']);
  });

  it('are not shared with a call that comes after the start', async () => {
    const begun = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<string>();
    let times = 0;
    const lookUp = coalesceLookups(async () => {
      begun.resolve();
      return ++times === 1 ? answer.promise : 'second';
    });
    const first = lookUp('key');
    await begun.promise;
    const second = lookUp('key');
    answer.resolve('first');

    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('fails for all of them, and is tried again for the next', async () => {
    let times = 0;
    const lookUp = coalesceLookups(async () => {
      if (++times === 1) throw new Error('away');
      return 'there';
    });

    expect(await Promise.allSettled([lookUp('key'), lookUp('key')])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    expect(await lookUp('key')).toBe('there');
  });
});
