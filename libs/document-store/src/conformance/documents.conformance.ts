import { describe, expect, it } from '@jest/globals';
import { batch, storeFixture, type MakeHarness, people, places, write } from './store-fixture.ts';

export function documentsConformance(makeHarness: MakeHarness): void {
  describe('a document', () => {
    const fixture = storeFixture(makeHarness);
    const load = async (...ids: string[]) => Object.fromEntries(await fixture.store.load(people.collection, ids));

    it('comes back as it was written, with its position', async () => {
      const body = {
        name: 'Åsa 🙂',
        nested: { list: [1, null, 'x', { deep: true }] },
        text: 'a\u0000b',
        'odd key': '"; --',
        zero: 0,
      };
      await fixture.store.commit(batch([write('a', 'absent', 7n, body)]));
      expect(await load('a')).toEqual({ a: { position: 7n, body } });
    });

    it('keeps positions beyond what a double can tell apart', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 2n ** 53n + 1n, {})]));
      await fixture.store.commit(batch([write('a', 2n ** 53n + 1n, 2n ** 62n + 1n, {})]));
      expect((await load('a')).a?.position).toBe(2n ** 62n + 1n);
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(2n ** 62n + 1n);
    });

    it('is absent when nobody wrote it', async () => {
      expect(await load('a', 'b')).toEqual({});
      expect(await load()).toEqual({});
    });

    it('belongs to its collection alone', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 1n, {})]));
      expect(await fixture.store.load(places.collection, ['a'])).toEqual(new Map());
    });

    it('of a later generation of a view is in a collection of its own', async () => {
      const later = { ...people, collection: `${people.collection}.g2` };
      await fixture.store.ensure([later]);
      await fixture.store.commit(batch([{ ...write('a', 'absent', 1n, { rank: 1 }), collection: later.collection }]));
      expect(await load('a')).toEqual({});
      const [found] = await fixture.store.find(later.collection, { where: {}, order: 'rank', limit: 1 });
      expect(found).toMatchObject({ id: 'a', body: { rank: 1 } });
    });

    it('leaves a tombstone with its position when removed, and can come back', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 1n, { team: 'red' })]));
      await fixture.store.commit(batch([write('a', 1n, 2n, 'removed')]));
      expect(await load('a')).toEqual({ a: { position: 2n, body: undefined } });
      expect(await fixture.store.commit(batch([write('a', 2n, 3n, { team: 'blue' })]))).toEqual({ kind: 'committed' });
      expect(await load('a')).toEqual({ a: { position: 3n, body: { team: 'blue' } } });
    });

    it('is seen by another connection once it is committed', async () => {
      const reader = await fixture.another();
      await fixture.store.commit(batch([write('a', 'absent', 1n, { team: 'red' })]));
      expect(await reader.load(people.collection, ['a'])).toEqual(new Map([['a', { position: 1n, body: { team: 'red' } }]]));
    });

    it('survives closing and opening', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 1n, { team: 'red' })]));
      await fixture.store.close();
      const again = await fixture.another();
      expect((await again.load(people.collection, ['a'])).get('a')?.body).toEqual({ team: 'red' });
      expect((await again.progress('people.v1')).checkpoint?.position).toBe(1n);
    });

    it('is found by a scan unless it was removed', async () => {
      const many = Array.from({ length: 1_203 }, (_, n) => write(`id-${n}`, 'absent', BigInt(n + 1), { rank: n }));
      await fixture.store.commit(batch(many));
      await fixture.store.commit(batch([write('id-7', 8n, 2_000n, 'removed')]));
      const seen = new Map<string, bigint>();
      for await (const { id, position } of fixture.store.scan(people.collection)) seen.set(id, position);
      expect(seen.size).toBe(1_202);
      expect(seen.has('id-7')).toBe(false);
      expect(seen.get('id-1202')).toBe(1_203n);
    });

    it('cannot be asked for in a collection that was not ensured', async () => {
      await expect(fixture.store.load('nowhere.v1', ['a'])).rejects.toThrow('not ensured');
      await expect(fixture.store.commit(batch([{ ...write('a', 'absent', 1n, {}), collection: 'nowhere.v1' }]))).rejects.toThrow(
        'not ensured',
      );
    });
  });

  describe('a write', () => {
    const fixture = storeFixture(makeHarness);
    const body = async (id: string) => (await fixture.store.load(people.collection, [id])).get(id)?.body;

    it('that computed on an older position is stale and changes nothing', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 5n, { rank: 5 })]));
      const late = await fixture.store.commit(batch([write('a', 3n, 6n, { rank: 6 })]));
      expect(late).toEqual({ kind: 'stale', ids: ['people.v1/a'] });
      expect(await body('a')).toEqual({ rank: 5 });
    });

    it('that thought the document absent is stale when it is there, also as a tombstone', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 1n, {}), write('b', 'absent', 1n, {})]));
      await fixture.store.commit(batch([write('b', 1n, 2n, 'removed')]));
      const late = await fixture.store.commit(batch([write('a', 'absent', 9n, {}), write('b', 'absent', 9n, {})]));
      expect(late).toEqual({ kind: 'stale', ids: ['people.v1/a', 'people.v1/b'] });
    });

    it('that computed on a document nobody has is stale', async () => {
      expect(await fixture.store.commit(batch([write('a', 1n, 2n, {})]))).toEqual({ kind: 'stale', ids: ['people.v1/a'] });
      expect(await body('a')).toBeUndefined();
    });

    it('that is stale leaves the checkpoint where it was', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 5n, {})]));
      await fixture.store.commit(batch([write('a', 3n, 6n, {}), write('b', 'absent', 6n, {})]));
      expect((await fixture.store.progress('people.v1')).checkpoint?.position).toBe(5n);
    });

    it('can be tried again from what is there now', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 5n, {})]));
      await fixture.store.commit(batch([write('a', 3n, 6n, { rank: 6 })]));
      expect(await fixture.store.commit(batch([write('a', 5n, 6n, { rank: 6 })]))).toEqual({ kind: 'committed' });
    });

    it('never moves a document back', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 5n, {})]));
      await expect(fixture.store.commit(batch([write('a', 5n, 4n, {})]))).rejects.toThrow('back');
    });

    it('may be written anew at its position, and only from there', async () => {
      await fixture.store.commit(batch([write('a', 'absent', 5n, { rank: 1 })]));
      expect(await fixture.store.commit(batch([write('a', 5n, 5n, { rank: 2 })]))).toEqual({ kind: 'committed' });
      const loaded = async () => (await fixture.store.load(people.collection, ['a'])).get('a');
      expect(await loaded()).toEqual({ position: 5n, body: { rank: 2 } });
      expect(await fixture.store.commit(batch([write('a', 6n, 6n, { rank: 3 })]))).toMatchObject({ kind: 'stale' });
      expect(await fixture.store.commit(batch([write('a', 5n, 5n, 'removed')]))).toEqual({ kind: 'committed' });
      expect(await loaded()).toEqual({ position: 5n, body: undefined });
    });

    it('of two connections wins once', async () => {
      const other = await fixture.another();
      const results = await Promise.all([
        fixture.store.commit(batch([write('a', 'absent', 1n, { by: 'one' })])),
        other.commit(batch([write('a', 'absent', 1n, { by: 'other' })])),
      ]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'stale']);
    });
  });
}
