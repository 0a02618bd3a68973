import { describe, expect, it } from '@jest/globals';
import { EndOfStore } from './end-of-store.ts';
import type { Reader } from './reader.ts';

/** A server's log: streams in the order of their events, at positions 10, 20, 30 and so on. */
class Log implements Pick<Reader, 'backwards'> {
  streams: string[];
  reads = 0;
  given = 0;
  held: Promise<void> = Promise.resolve();

  constructor(...streams: string[]) {
    this.streams = streams;
  }

  async backwards(before: bigint | 'end', count: number, take: Parameters<Reader['backwards']>[2]): Promise<number> {
    this.reads += 1;
    const from = before === 'end' ? this.streams.length : Number(before) / 10 - 1;
    await this.held;
    let read = 0;
    for (let at = from - 1; at >= 0 && read < count; at--) {
      read += 1;
      this.given += 1;
      const record = { streamId: this.streams[at] } as Parameters<typeof take>[0];
      if (!take(record, BigInt(10 * (at + 1)))) break;
    }
    return read;
  }
}

const many = (count: number, stream: string) => Array.from({ length: count }, () => stream);

describe('the end of a store', () => {
  it('is that of the last event that is not the server’s own', async () => {
    const end = new EndOfStore(new Log('$settings', 'ledger', 'subject-a', 'access-a', '$stats'));
    expect(await end.after(0n)).toEqual({ position: 40n, ledgerEvents: true, lastLedgerEvent: 30n });
    expect(await end.after(30n)).toEqual({ position: 40n, ledgerEvents: false });
    expect(await end.after(20n)).toEqual({ position: 40n, ledgerEvents: true, lastLedgerEvent: 30n });
  });

  it('is 0 where there is nothing but what the server and the ledger’s id need', async () =>
    expect(await new EndOfStore(new Log('$settings', 'ledger', '$stats')).after(0n)).toEqual({
      position: 0n,
      ledgerEvents: false,
    }));

  it('is looked up again only as far as it was not seen yet', async () => {
    const log = new Log('subject-a', ...many(900, 'access-a'));
    const end = new EndOfStore(log);
    await end.after(0n);
    log.given = 0;
    log.streams.push('access-a', 'access-a');
    expect(await end.after(9_010n)).toEqual({ position: 9_030n, ledgerEvents: false });
    expect(log.given).toBe(3);
    log.streams.push('subject-b', 'access-a');
    expect(await end.after(9_030n)).toEqual({ position: 9_050n, ledgerEvents: true, lastLedgerEvent: 9_040n });
    expect(await end.after(9_040n)).toEqual({ position: 9_050n, ledgerEvents: false });
  });

  it('says so while it would take long to find the last ledger event, and finds it in the course of some looks', async () => {
    const log = new Log('subject-a', ...many(12_000, '$stats'));
    const end = new EndOfStore(log);
    expect(await end.after(0n)).toEqual({ position: 120_010n, ledgerEvents: true });
    expect(await end.after(120_010n)).toEqual({ position: 120_010n, ledgerEvents: false });
    for (let look = 0; look < 3; look++) await end.after(0n);
    expect(await end.after(0n)).toEqual({ position: 10n, ledgerEvents: true, lastLedgerEvent: 10n });
    expect(await end.after(10n)).toEqual({ position: 10n, ledgerEvents: false });
  });

  it('is found anew when the store is another one, such as a backup', async () => {
    const log = new Log('subject-a', 'subject-a', 'subject-a');
    const end = new EndOfStore(log);
    await end.after(0n);
    log.streams = ['subject-a'];
    expect(await end.after(0n)).toEqual({ position: 10n, ledgerEvents: true, lastLedgerEvent: 10n });
    expect(await end.after(10n)).toEqual({ position: 10n, ledgerEvents: false });
  });

  it('is never older than the question, and many that ask share a look', async () => {
    const log = new Log('subject-a');
    const end = new EndOfStore(log);
    const { promise, resolve } = Promise.withResolvers<void>();
    log.held = promise;
    const first = end.after(0n);
    log.streams.push('subject-b');
    const others = Array.from({ length: 20 }, () => end.after(10n));
    resolve();
    await first;
    expect(new Set((await Promise.all(others)).map(({ position }) => position))).toEqual(new Set([20n]));
    expect(log.reads).toBe(2);
  });

  it('is looked up again after a look that failed', async () => {
    const log = new Log('subject-a');
    const end = new EndOfStore(log);
    log.held = Promise.reject(new Error('away'));
    await expect(Promise.all([end.after(0n), end.after(0n)])).rejects.toThrow('away');
    log.held = Promise.resolve();
    expect(await end.after(0n)).toEqual({ position: 10n, ledgerEvents: true, lastLedgerEvent: 10n });
  });
});
