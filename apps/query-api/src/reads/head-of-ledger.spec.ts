import { describe, expect, it } from '@jest/globals';
import type { Time } from '#projections';
import { headOfLedger } from './head-of-ledger.ts';

/** A store with ledger events at these positions and this end; `lookedFrom` records where each look has begun. */
function storeWith(ledgerEvents: readonly bigint[], end: bigint) {
  const store = {
    end,
    lookedFrom: [] as bigint[],
    endAfter: async (verified: bigint) => {
      store.lookedFrom.push(verified);
      const lastLedgerEvent = ledgerEvents.findLast((at) => at > verified && at <= store.end);
      if (lastLedgerEvent === undefined) return { position: store.end, ledgerEvents: false };
      return { position: store.end, ledgerEvents: true, lastLedgerEvent };
    },
  };
  return store;
}

/** Time that passes only while somebody sleeps. */
function timeOf(): Time {
  let now = 0;
  return { now: () => now, sleep: async (millis: number) => void (now += millis), turn: async () => undefined };
}

describe('the head of the ledger', () => {
  it('moves with the events of the ledger, not with what else the store is used for', async () => {
    const store = storeWith([10n, 30n], 15n);
    const head = headOfLedger(store, timeOf());
    expect(await head()).toBe(10n);
    store.end = 25n;
    expect(await head()).toBe(10n);
    store.end = 32n;
    expect(await head()).toBe(30n);
    // However long only others write, the store need not look through what it has looked through.
    expect(store.lookedFrom).toEqual([0n, 15n, 25n]);
  });

  it('is the last event of the ledger however many positions lie between: they are no count of events', async () => {
    const store = storeWith([10n, 5_000n], 905_000n);
    const head = headOfLedger(store, timeOf());
    expect(await head()).toBe(5_000n);
    store.end = 1_905_000n;
    expect(await head()).toBe(5_000n);
  });

  it('is the end of the store where the last event of the ledger is far to seek', async () => {
    const endAfter = async () => ({ position: 5_003n, ledgerEvents: true });
    expect(await headOfLedger({ endAfter }, timeOf())()).toBe(5_003n);
  });

  it('is not behind for who asks while another looks', async () => {
    const head = headOfLedger(storeWith([10n], 15n), timeOf());
    expect(await Promise.all([head(), head(), head(12n)])).toEqual([10n, 10n, 12n]);
  });

  it('is what was waited for, where the store has come so far', async () => {
    const head = headOfLedger(storeWith([10n], 40n), timeOf());
    expect([await head(5n), await head(30n), await head(40n), await head()]).toEqual([10n, 30n, 40n, 10n]);
  });

  it('is not known where the store does not come so far in time', async () => {
    expect(await headOfLedger(storeWith([10n], 25n), timeOf())(26n)).toBeUndefined();
  });
});
