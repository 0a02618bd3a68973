import { describe, expect, it } from '@jest/globals';
import { instantOf } from '#kernel';
import { positionSince } from './position-since.ts';

/** A view with an event at each of these positions, recorded so many seconds after the epoch. */
function viewOf(positions: readonly bigint[]) {
  const view = {
    lookups: 0,
    next: async (after: bigint) => {
      view.lookups += 1;
      const found = positions.find((position) => position > after);
      return found === undefined ? undefined : { position: `${found}`, recordedAt: instantOf(Number(found) * 1_000) };
    },
  };
  return view;
}

const since = (seconds: number) => instantOf(seconds * 1_000);

describe('the position behind which events are recent', () => {
  const every = Array.from({ length: 10_000 }, (_, n) => BigInt(n + 1));

  it('is found by a few lookups, a minute earlier than asked for', async () => {
    const view = viewOf(every);
    expect(await positionSince(since(9_700), 0n, 10_000n, view.next)).toBe(9_639n);
    expect(view.lookups).toBeLessThan(20);
  });

  it('is never before the position to resume at', async () =>
    expect(await positionSince(since(9_700), 9_990n, 10_000n, viewOf(every).next)).toBe(9_990n));

  it('is behind the last event where all are older', async () =>
    expect(await positionSince(since(20_000), 3n, 10_000n, viewOf(every).next)).toBe(10_000n));

  it('is where the reader was cut off while the view holds nothing', async () =>
    expect(await positionSince(since(9_700), 3n, 10_000n, viewOf([]).next)).toBe(3n));
});
