import { describe, expect, it } from '@jest/globals';
import { eventLoopRounds } from '#testing';
import { inTurns } from './in-turns.ts';

/** Items of which each takes so many milliseconds of the processor, at least. */
function* slowly(count: number, millis: number, made: (item: number) => void = () => undefined): Generator<number> {
  for (let item = 0; item < count; item++) {
    for (const from = performance.now(); performance.now() - from < millis;);
    made(item);
    yield item;
  }
}

describe('a long work in turns', () => {
  it('gives every item, in order', async () => {
    expect(await Array.fromAsync(inTurns(slowly(30, 1)))).toEqual(Array.from({ length: 30 }, (_, item) => item));
    expect(await Array.fromAsync(inTurns([]))).toEqual([]);
  });

  it('lets the event loop come round every few milliseconds', async () => {
    expect(await eventLoopRounds(Array.fromAsync(inTurns(slowly(100, 1))))).toBeGreaterThan(15);
  });

  it('goes on alone in a round, however many others wait', async () => {
    const went = new Set<number>();
    const atOnce: number[] = [];
    const works = Array.from({ length: 10 }, (_, work) => Array.fromAsync(inTurns(slowly(10, 2, () => went.add(work)))));
    await eventLoopRounds(Promise.all(works), () => {
      atOnce.push(went.size);
      went.clear();
    });
    // All of them begin at once, each for one turn.
    expect(atOnce[0]).toBe(10);
    expect(Math.max(...atOnce.slice(1))).toBe(1);
  });
});
