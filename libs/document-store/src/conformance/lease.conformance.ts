import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { batch, storeFixture, type MakeHarness, people } from './store-fixture.ts';

export function leaseConformance(makeHarness: MakeHarness): void {
  describe('a lease', () => {
    const fixture = storeFixture(makeHarness);
    const lease = (holder: string, takeOver?: boolean) => fixture.store.lease('people.v1', holder, 1_000, takeOver);

    it('is taken in epoch 1 and kept under it', async () => {
      expect(await lease('one')).toBe(1);
      expect(await lease('one')).toBe(1);
      fixture.clock.now += 5_000;
      expect(await lease('one')).toBe(1);
    });

    it('says until when it runs', async () => {
      await lease('one');
      expect((await fixture.store.progress('people.v1')).leasedUntil).toBe(fixture.clock.now + 1_000);
    });

    it('is refused to another holder while it runs', async () => {
      await lease('one');
      fixture.clock.now += 999;
      expect(await lease('other')).toBeUndefined();
    });

    it('passes to another holder, in a newer epoch, once it has run out', async () => {
      await lease('one');
      fixture.clock.now += 1_000;
      expect(await lease('other')).toBe(2);
      expect(await lease('one')).toBeUndefined();
    });

    it('passes at once when it is released, or taken over', async () => {
      await lease('one');
      await fixture.store.release('people.v1', 'one');
      expect(await lease('other')).toBe(2);
      expect(await lease('third', true)).toBe(3);
      expect(await lease('other')).toBeUndefined();
    });

    it('is not released by somebody else', async () => {
      await lease('one');
      await fixture.store.release('people.v1', 'other');
      expect(await lease('other')).toBeUndefined();
    });

    it('is one of its projection', async () => {
      await lease('one');
      expect(await fixture.store.lease('places.v1', 'other', 1_000)).toBe(1);
    });

    it('goes to one of two connections that ask together', async () => {
      const other = await fixture.another();
      const epochs = await Promise.all([lease('one'), other.lease('people.v1', 'other', 1_000)]);
      expect(epochs.filter((epoch) => epoch !== undefined)).toEqual([1]);
    });
  });

  describe('a store that is away', () => {
    const fixture = storeFixture(makeHarness);

    it('says so on every call', async () => {
      const { store } = fixture;
      await store.close();
      const calls = [
        store.load(people.collection, ['a']),
        store.commit(batch([])),
        store.find(people.collection, { where: {}, order: 'rank', limit: 1 }),
        store.scan(people.collection)[Symbol.asyncIterator]().next(),
        store.progress('people.v1'),
        store.beat('people.v1', { position: 0n, asOf: 0 }, 1),
        store.report('people.v1', { state: 'running', since: 0 }, 1),
        store.lease('people.v1', 'one', 1),
        store.release('people.v1', 'one'),
        store.drop('people.v1', [people.collection]),
      ];
      const unavailable = { status: 'rejected', reason: expect.any(StoreUnavailable) };
      expect(await Promise.allSettled<unknown>(calls)).toEqual(calls.map(() => unavailable));
    });

    it('may be closed twice', async () => {
      await fixture.store.close();
      await expect(fixture.store.close()).resolves.toBeUndefined();
    });
  });
}
