import { describe, expect, it } from '@jest/globals';
import { appended, storeFixture, event, events, foreign, idsOf, type MakeHarness, subject } from './store-fixture.ts';

export function subscribeConformance(makeHarness: MakeHarness): void {
  describe('a subscription', () => {
    const fixture = storeFixture(makeHarness);

    it('gives what is there, then what comes, in the order of commit', async () => {
      const early = events(3);
      const late = events(2);
      await fixture.store.append(subject('a'), 'noStream', early);
      const follower = fixture.follow(fixture.store);
      await follower.until(({ ids }) => ids.length === 3);
      await fixture.store.append(subject('b'), 'noStream', late);
      await follower.until(({ ids }) => ids.length === 5);
      expect(follower.ids).toEqual(idsOf([...early, ...late]));
    });

    it('gives an event as reading the ledger does', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(1));
      const follower = fixture.follow(fixture.store);
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.items).toEqual(await Array.fromAsync(fixture.store.readAll(0n, ['subject'])));
    });

    it('begins after a position', async () => {
      const first = appended(await fixture.store.append(subject('a'), 'noStream', events(2)));
      const later = events(1);
      await fixture.store.append(subject('a'), 1, later);
      const follower = fixture.follow(fixture.store, first.position);
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.ids).toEqual(idsOf(later));
    });

    it('catches up with a long ledger', async () => {
      const sent = Array.from({ length: 65 }, () => events(20));
      await Promise.all(sent.map((some, n) => fixture.store.append(subject(`${n}`), 'noStream', some)));
      const follower = fixture.follow(fixture.store);
      await follower.until(({ ids }) => ids.length === 1_300);
      expect(new Set(follower.ids)).toEqual(new Set(idsOf(sent.flat())));
    });

    it('steps over what is no event of the ledger, and says how far it has come', async () => {
      const follower = fixture.follow(fixture.store);
      const { position } = appended(await fixture.store.append(foreign('x'), 'noStream', events(3)));
      await follower.until(({ seen }) => seen >= position);
      expect(follower.ids).toEqual([]);
      await fixture.store.append(subject('a'), 'noStream', events(1));
      await follower.until(({ ids }) => ids.length === 1);
      expect(follower.items.at(-1)).toMatchObject({ stream: subject('a') });
    });

    it('never says that it has come further than what it gave', async () => {
      const follower = fixture.follow(fixture.store);
      for (let n = 0; n < 30; n++) {
        await fixture.store.append(n % 3 === 0 ? subject(`${n}`) : foreign(`${n}`), 'noStream', events(2));
      }
      const end = (await fixture.store.endAfter(0n)).position;
      await follower.until(({ seen }) => seen >= end);
      const places = follower.items.map((item) => ('reached' in item ? item.reached : item.position));
      expect(places.every((place, n) => n === 0 || place > places[n - 1]!)).toBe(true);
      expect(follower.ids).toHaveLength(20);
    });

    it('gives what another connection writes', async () => {
      const other = await fixture.another();
      const follower = fixture.follow(fixture.store);
      const sent = events(2);
      await other.append(subject('a'), 'noStream', [sent[0]!]);
      await follower.until(({ ids }) => ids.length === 1);
      await other.append(subject('a'), 0, [sent[1]!]);
      await follower.until(({ ids }) => ids.length === 2);
      expect(follower.ids).toEqual(idsOf(sent));
    });

    it('misses nothing and repeats nothing while two connections write', async () => {
      const stores = [fixture.store, await fixture.another()];
      const followers = [fixture.follow(stores[0]!), fixture.follow(stores[1]!), fixture.follow(stores[0]!)];
      const writer = async (n: number) => {
        for (let k = 0; k < 25; k++) await stores[n % 2]!.append(subject(`${n}.${k}`), 'noStream', [event()]);
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
      for (const follower of followers) await follower.until(({ ids }) => ids.length >= 200);
      const all = idsOf(await Array.fromAsync(fixture.store.readAll(0n, ['subject'])));
      expect(all).toHaveLength(200);
      for (const { ids } of followers) expect(ids).toEqual(all);
    });

    it('ends when it is aborted: waiting, in the middle of its events, and before it begins', async () => {
      await fixture.follow(fixture.store).end();
      await fixture.store.append(subject('a'), 'noStream', events(10));
      const aborting = new AbortController();
      const seen: unknown[] = [];
      for await (const item of fixture.store.subscribe(0n, aborting.signal)) {
        seen.push(item);
        if (seen.length === 2) aborting.abort();
      }
      expect(seen).toHaveLength(2);
      expect(await Array.fromAsync(fixture.store.subscribe(0n, AbortSignal.abort()))).toEqual([]);
    });
  });
}
