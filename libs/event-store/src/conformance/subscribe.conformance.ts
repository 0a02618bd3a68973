import { describe, expect, it } from '@jest/globals';
import { appended, benchOf, event, events, foreign, idsOf, type MakeHarness, subject } from './harness.conformance.ts';

export function subscribeContract(makeHarness: MakeHarness): void {
  describe('a subscription', () => {
    const bench = benchOf(makeHarness);

    it('gives what is there, then what comes, in the order of commit', async () => {
      const early = events(3);
      const late = events(2);
      await bench.store.append(subject('a'), 'noStream', early);
      const follower = bench.follow(bench.store);
      await follower.until(({ ids }) => ids.length === 3);
      await bench.store.append(subject('b'), 'noStream', late);
      await follower.until(({ ids }) => ids.length === 5);
      expect(follower.ids).toEqual(idsOf([...early, ...late]));
    });

    it('gives an event as reading the ledger does', async () => {
      await bench.store.append(subject('a'), 'noStream', events(1));
      const follower = bench.follow(bench.store);
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.items).toEqual(await Array.fromAsync(bench.store.readAll(0n, ['subject'])));
    });

    it('begins after a position', async () => {
      const first = appended(await bench.store.append(subject('a'), 'noStream', events(2)));
      const later = events(1);
      await bench.store.append(subject('a'), 1, later);
      const follower = bench.follow(bench.store, first.position);
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.ids).toEqual(idsOf(later));
    });

    it('catches up with a long ledger', async () => {
      const sent = events(1_300);
      await Promise.all(sent.map((one, n) => bench.store.append(subject(`${n}`), 'noStream', [one])));
      const follower = bench.follow(bench.store);
      await follower.until(({ ids }) => ids.length === sent.length);
      expect(new Set(follower.ids)).toEqual(new Set(idsOf(sent)));
    });

    it('steps over what is no event of the ledger, and says how far it has come', async () => {
      const follower = bench.follow(bench.store);
      const { position } = appended(await bench.store.append(foreign('x'), 'noStream', events(3)));
      await follower.until(({ seen }) => seen >= position);
      expect(follower.ids).toEqual([]);
      await bench.store.append(subject('a'), 'noStream', events(1));
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.items.at(-1)).toMatchObject({ stream: subject('a') });
    });

    it('never says that it has come further than what it gave', async () => {
      const follower = bench.follow(bench.store);
      for (let n = 0; n < 30; n++) {
        await bench.store.append(n % 3 === 0 ? subject(`${n}`) : foreign(`${n}`), 'noStream', events(2));
      }
      const end = (await bench.store.endAfter(0n)).position;
      await follower.until(({ seen }) => seen >= end);
      const places = follower.items.map((item) => ('reached' in item ? item.reached : item.position));
      expect(places.every((place, n) => n === 0 || place > places[n - 1]!)).toBe(true);
      expect(follower.ids).toHaveLength(20);
    });

    it('gives what another process writes', async () => {
      const other = await bench.another();
      const follower = bench.follow(bench.store);
      const sent = events(2);
      await other.append(subject('a'), 'noStream', [sent[0]!]);
      await follower.until(({ ids }) => ids.length === 1);
      await other.append(subject('a'), 0, [sent[1]!]);
      await follower.until(({ ids }) => ids.length === 2);
      expect(follower.ids).toEqual(idsOf(sent));
    });

    it('misses nothing and repeats nothing while two processes write', async () => {
      const stores = [bench.store, await bench.another()];
      const followers = [bench.follow(stores[0]!), bench.follow(stores[1]!), bench.follow(stores[0]!)];
      const writer = async (n: number) => {
        for (let k = 0; k < 25; k++) await stores[n % 2]!.append(subject(`${n}.${k}`), 'noStream', [event()]);
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
      for (const follower of followers) await follower.until(({ ids }) => ids.length >= 200);
      const all = idsOf(await Array.fromAsync(bench.store.readAll(0n, ['subject'])));
      expect(all).toHaveLength(200);
      for (const { ids } of followers) expect(ids).toEqual(all);
    });

    it('ends when it is aborted: waiting, in the middle of its events, and before it begins', async () => {
      await bench.follow(bench.store).end();
      await bench.store.append(subject('a'), 'noStream', events(10));
      const aborting = new AbortController();
      const seen: unknown[] = [];
      for await (const item of bench.store.subscribe(0n, aborting.signal)) {
        seen.push(item);
        if (seen.length === 2) aborting.abort();
      }
      expect(seen).toHaveLength(2);
      expect(await Array.fromAsync(bench.store.subscribe(0n, AbortSignal.abort()))).toEqual([]);
    });
  });
}
