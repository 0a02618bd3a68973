import { describe, expect, it } from '@jest/globals';
import { ReadTurns } from './read-turns.ts';

describe('reads at the same time', () => {
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('go on one in each turn of the event loop, in the order in which they came', async () => {
    const turns = new ReadTurns();
    const pages: string[] = [];
    const read = async (name: string, count: number) => {
      for (let page = 1; page <= count; page++) {
        await turns.next();
        pages.push(`${name}${page}`);
      }
    };
    const reads = [read('a', 2), read('b', 3), read('c', 1)];
    const seen: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      await nextTurn();
      seen.push(pages.length);
    }
    await Promise.all(reads);
    expect(pages).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'b3']);
    for (const [turn, count] of seen.entries()) expect(count).toBeLessThanOrEqual(turn + 1);
  });
});
