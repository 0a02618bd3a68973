import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { streams } from '#kernel';
import { eventLoopRounds } from '#testing';
import { StreamTurns } from './stream-turns.ts';

const anna = streams.subject('acme', 'anna');
const boris = streams.subject('acme', 'boris');

describe('the turns of a stream', () => {
  it('come one after the other, in the order in which they were taken', async () => {
    const turns = new StreamTurns();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await setImmediate();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all(['a', 'b', 'c'].map((name) => turns.take(anna, work(name))))).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('come at most once in a round of the event loop, so that a burst that waits for nothing lets others through', async () => {
    const turns = new StreamTurns();
    const perRound: number[] = [];
    let inRound = 0;
    const burst = Promise.all(Array.from({ length: 20 }, () => turns.take(anna, async () => void inRound++)));
    await eventLoopRounds(burst, () => {
      perRound.push(inRound);
      inRound = 0;
    });
    expect(Math.max(...perRound)).toBe(1);
  });

  it('wait for no turn of another stream', async () => {
    const turns = new StreamTurns();
    const held = Promise.withResolvers<void>();
    const waiting = turns.take(anna, () => held.promise);
    expect(await turns.take(boris, async () => 'done')).toBe('done');
    held.resolve();
    await waiting;
  });

  it('go on after one that failed', async () => {
    const turns = new StreamTurns();
    const failing = turns.take(anna, async () => {
      throw new Error('the store is away');
    });
    const next = turns.take(anna, async () => 'done');
    await expect(failing).rejects.toThrow('the store is away');
    expect(await next).toBe('done');
  });

  it('are refused beyond the bound, and taken again once there is room', async () => {
    const turns = new StreamTurns(2);
    const held = Promise.withResolvers<string>();
    const taken = [turns.take(anna, () => held.promise), turns.take(anna, async () => 'second')];
    expect(await turns.take(anna, async () => 'third')).toBeUndefined();
    held.resolve('first');
    expect(await Promise.all(taken)).toEqual(['first', 'second']);
    expect(await turns.take(anna, async () => 'fourth')).toBe('fourth');
  });
});
