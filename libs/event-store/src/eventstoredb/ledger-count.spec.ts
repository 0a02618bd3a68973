import { describe, expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '../port/event-store.port.ts';
import { LedgerCount } from './ledger-count.ts';

/** A server that holds an event at each of these positions, and what was read from it. */
function countOf(positions: Position[]) {
  const reads: string[] = [];
  async function* all(after: Position, end: Position): AsyncGenerator<RecordedEvent> {
    reads.push(`${after}-${end}`);
    for (const position of positions) if (position > after && position <= end) yield { position } as RecordedEvent;
  }
  return { count: new LedgerCount({ all }), reads, positions };
}

const every = (step: bigint, count: number): Position[] => Array.from({ length: count }, (_, n) => step * BigInt(n + 1));

describe('the count of ledger events on EventStoreDB', () => {
  it('reads for several views once', async () => {
    const { count, reads } = countOf(every(10n, 100));
    const asked = [
      [0n, 500n],
      [0n, 300n],
      [300n, 500n],
      [500n, 1_000n],
      [300n, 1_000n],
    ] as const;
    expect(await Promise.all(asked.map(([after, upTo]) => count.between(after, upTo)))).toEqual([50, 30, 20, 50, 70]);
    expect(reads).toEqual(['0-500', '500-1000']);
  });

  it('reads for a view that is far behind by itself, and keeps what the others need', async () => {
    const { count, reads } = countOf(every(10n, 100));
    expect(await count.between(500n, 600n)).toBe(10);
    expect(await count.between(0n, 100n)).toBe(10);
    expect(await count.between(550n, 600n)).toBe(5);
    expect(reads).toEqual(['500-600', '0-100']);
  });

  it('reads once for views that are behind at nearly the same place', async () => {
    const { count, reads } = countOf(every(10n, 100));
    expect(await count.between(500n, 600n)).toBe(10);
    expect(await count.between(0n, 100n)).toBe(10);
    expect(await count.between(20n, 100n)).toBe(8);
    expect(await count.between(100n, 200n)).toBe(10);
    expect(await count.between(100n, 200n)).toBe(10);
    expect(await count.between(600n, 700n)).toBe(10);
    expect(reads).toEqual(['500-600', '0-100', '100-200', '600-700']);
  });

  it('counts more at once than it remembers', async () => {
    const { count } = countOf(every(1n, 30_000));
    expect(await count.between(0n, 30_000n)).toBe(30_000);
    expect(await count.between(0n, 30_000n)).toBe(30_000);
  });

  it('keeps a part of a long ledger', async () => {
    const { count, reads } = countOf(every(1n, 24_000));
    for (let at = 0n; at < 24_000n; at += 3_000n) expect(await count.between(at, at + 3_000n)).toBe(3_000);
    expect(await count.between(14_000n, 24_000n)).toBe(10_000);
    expect(reads).toHaveLength(8);
    expect(await count.between(10n, 24_000n)).toBe(23_990);
    expect(reads).toHaveLength(9);
  });

  it('reads again what a store may hold since a subscription began anew', async () => {
    const { count, positions } = countOf(every(10n, 100));
    expect(await count.between(0n, 1_000n)).toBe(100);
    positions.splice(0, 50);
    count.forget();
    expect(await count.between(0n, 1_000n)).toBe(50);
  });

  it('goes on after a read that failed', async () => {
    let isAway = true;
    async function* all(): AsyncGenerator<RecordedEvent> {
      if (isAway) throw new Error('away');
      yield { position: 5n } as RecordedEvent;
    }
    const count = new LedgerCount({ all });
    await expect(count.between(0n, 10n)).rejects.toThrow('away');
    isAway = false;
    expect(await count.between(0n, 10n)).toBe(1);
  });
});
