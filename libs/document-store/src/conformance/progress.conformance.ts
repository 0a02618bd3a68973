import { describe, expect, it } from '@jest/globals';
import { batch, storeFixture, type MakeHarness, people, write } from './store-fixture.ts';

export function progressConformance(makeHarness: MakeHarness): void {
  describe('progress', () => {
    const fixture = storeFixture(makeHarness);

    it('of a projection that never ran is nothing in epoch 0', async () => {
      expect(await fixture.store.progress('people.v1')).toEqual({ epoch: 0 });
    });

    it('holds the checkpoint that was committed with the documents', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 4n, {})]));
      expect((await fixture.store.progress('people.v1')).checkpoint).toEqual({
        ledgerId: 'ledger',
        position: 4n,
        eventId: 'event-4',
      });
    });

    it('keeps the later checkpoint when an earlier one comes late', async () => {
      await fixture.store.commit(batch([], { checkpoint: { ledgerId: 'ledger', position: 6n } }));
      const late = { checkpoint: { ledgerId: 'ledger', position: 5n } };
      expect(await fixture.store.commit(batch([], late))).toEqual({ kind: 'committed' });
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(6n);
      await fixture.store.lease('people.v1', 'another', 1_000);
      await fixture.store.lease('people.v1', 'a third', 1_000, true);
      expect(await fixture.store.commit(batch([], { ...late, epoch: 1 }))).toEqual({ kind: 'fenced' });
    });

    it('begins anew at a lower position after a drop, or of another ledger', async () => {
      await fixture.store.commit(batch([], { checkpoint: { ledgerId: 'ledger', position: 6n } }));
      await fixture.store.commit(batch([], { checkpoint: { ledgerId: 'another', position: 4n } }));
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(4n);
      await fixture.store.drop('people.v1', ['people.v1']);
      await fixture.store.commit(batch([], { checkpoint: { ledgerId: 'another', position: 2n }, epoch: 9 }));
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(2n);
    });

    it('holds a checkpoint before the first event', async () => {
      await fixture.store.commit(batch([], { checkpoint: { ledgerId: 'ledger', position: 0n } }));
      expect((await fixture.store.progress('people.v1')).checkpoint).toEqual({ ledgerId: 'ledger', position: 0n });
    });

    it('holds the heartbeat and the condition beside it', async () => {
      const heartbeat = { position: 9n, asOf: 1_700_000_000_123 };
      const condition = {
        state: 'stopped',
        since: 5,
        error: 'POISON_EVENT',
        at: { position: '10', eventId: 'e', type: 'Painted', cause: 'EVENT_UNKNOWN' },
        order: 3,
        rebuild: { begun: 1, events: 1_000, perSecond: 250, secondsLeft: 4 },
      } as const;
      await fixture.store.commit(batch([write('a', 'absent', 4n, {})]));
      expect(await fixture.store.beat('people.v1', heartbeat, 1)).toBe('written');
      expect(await fixture.store.report('people.v1', condition, 1)).toBe('written');
      expect(await fixture.store.progress('people.v1')).toMatchObject({
        checkpoint: { position: 4n },
        heartbeat,
        condition,
        epoch: 1,
      });
    });

    it('of one projection is not that of another', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 4n, {})]));
      await fixture.store.beat('people.v1', { position: 4n, asOf: 1 }, 1);
      expect(await fixture.store.progress('places.v1')).toEqual({ epoch: 0 });
    });
  });

  describe('a fenced projector', () => {
    const fixture = storeFixture(makeHarness);
    const newer = () => fixture.store.commit(batch([write('a', 'absent', 4n, {})], { epoch: 2 }));

    it('moves no checkpoint', async () => {
      await newer();
      expect(await fixture.store.commit(batch([write('b', 'absent', 5n, {})], { epoch: 1 }))).toEqual({ kind: 'fenced' });
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(4n);
    });

    it('writes no heartbeat and no condition', async () => {
      await newer();
      expect(await fixture.store.beat('people.v1', { position: 4n, asOf: 1 }, 1)).toBe('fenced');
      expect(await fixture.store.report('people.v1', { state: 'running', since: 1 }, 1)).toBe('fenced');
      expect(await fixture.store.progress('people.v1')).not.toHaveProperty('heartbeat');
      expect(await fixture.store.progress('people.v1')).not.toHaveProperty('condition');
    });

    it('is fenced by a lease alone', async () => {
      await fixture.store.lease('people.v1', 'one', 1_000);
      fixture.clock.now += 1_001;
      await fixture.store.lease('people.v1', 'other', 1_000);
      expect(await fixture.store.commit(batch([], { epoch: 1 }))).toEqual({ kind: 'fenced' });
      expect(await fixture.store.commit(batch([], { epoch: 2 }))).toEqual({ kind: 'committed' });
    });
  });

  describe('dropping a view', () => {
    const fixture = storeFixture(makeHarness);

    it('forgets documents, tombstones and progress, and fences whoever wrote them', async () => {
      await fixture.store.lease('people.v1', 'one', 1_000);
      await fixture.store.commit(
        batch([write('a', 'absent', 4n, { team: 'red', joined: 'x' }), write('b', 'absent', 4n, 'removed')]),
      );
      await fixture.store.beat('people.v1', { position: 4n, asOf: 1 }, 1);
      await fixture.store.drop('people.v1', [people.collection]);
      expect(await fixture.store.load(people.collection, ['a', 'b'])).toEqual(new Map());
      expect(await fixture.store.find(people.collection, { where: {}, order: 'joined', limit: 5 })).toEqual([]);
      expect(await fixture.store.progress('people.v1')).toEqual({ epoch: 2 });
      expect(await fixture.store.commit(batch([write('c', 'absent', 5n, {})]))).toEqual({ kind: 'fenced' });
    });

    it('leaves other views alone', async () => {
      const place = { ...write('a', 'absent', 4n, { in: 'use' }), collection: 'places.v1' };
      await fixture.store.commit(batch([place], { projection: 'places.v1' }));
      await fixture.store.drop('people.v1', [people.collection]);
      expect((await fixture.store.load('places.v1', ['a'])).size).toBe(1);
      expect((await fixture.store.progress('places.v1')).checkpoint?.position).toBe(4n);
    });
  });
}
