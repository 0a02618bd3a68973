import { describe, expect, it } from '@jest/globals';
import { coalesceLookups } from './coalesce-lookups.ts';

describe('what is asked together', () => {
  /** Tells how often it was asked before. */
  const counted = () => {
    let times = 0;
    return coalesceLookups(async (key: string) => `${key} ${++times}`);
  };

  it('is looked up once for each key', async () => {
    const ask = counted();

    expect(await Promise.all([ask('a'), ask('b'), ask('a')])).toEqual(['a 1', 'b 2', 'a 1']);
  });

  it('is looked up after the last has asked: what changed in between is seen', async () => {
    let value = 'old';
    const ask = coalesceLookups(async () => value);
    const first = ask('key');
    value = 'new';

    expect(await Promise.all([first, ask('key')])).toEqual(['new', 'new']);
  });

  it('is looked up anew for whoever asks once the look-up has begun', async () => {
    const begun = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<string>();
    let times = 0;
    const ask = coalesceLookups(async () => {
      begun.resolve();
      return ++times === 1 ? answer.promise : 'second';
    });
    const first = ask('key');
    await begun.promise;
    const second = ask('key');
    answer.resolve('first');

    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('fails for all of them, and is tried again for the next', async () => {
    let times = 0;
    const ask = coalesceLookups(async () => {
      if (++times === 1) throw new Error('away');
      return 'there';
    });

    expect(await Promise.allSettled([ask('key'), ask('key')])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(await ask('key')).toBe('there');
  });
});
