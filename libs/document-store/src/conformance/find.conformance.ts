import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Query } from '../port/document-store.port.ts';
import { batch, storeFixture, type MakeHarness, people, write } from './store-fixture.ts';

const rows = [
  { id: 'a', team: 'red', joined: '2024-01-01' },
  { id: 'b', team: 'red', joined: '2024-03-01' },
  { id: 'c', team: 'red', joined: '2024-01-01' },
  { id: 'd', team: 'blue', joined: '2024-02-01' },
  { id: 'e', team: 'red', joined: '2024-02-01' },
];

export function findConformance(makeHarness: MakeHarness): void {
  describe('finding', () => {
    const fixture = storeFixture(makeHarness);
    const found = async (query: Partial<Query>) => {
      const all = await fixture.store.find(people.collection, { where: { team: 'red' }, order: 'joined', limit: 50, ...query });
      return all.map(({ id }) => id).join('');
    };

    beforeEach(() => fixture.store.commit(batch(rows.map((row, n) => write(row.id, 'absent', BigInt(n + 1), row)))));

    it('gives what matches, ordered by the sort key, then the id', async () => expect(await found({})).toBe('aceb'));
    it('turns both around when descending', async () => expect(await found({ descending: true })).toBe('beca'));
    it('gives at most the limit', async () => expect(await found({ limit: 2 })).toBe('ac'));
    it('gives the body and its position', async () => {
      const [first] = await fixture.store.find(people.collection, { where: { team: 'blue' }, order: 'joined', limit: 1 });
      expect(first).toEqual({ id: 'd', position: 4n, body: rows[3] });
    });
    it('takes half-open bounds on the sort key', async () =>
      expect(await found({ from: '2024-01-01', to: '2024-02-01' })).toBe('ac'));
    it('needs no condition', async () => expect(await found({ where: {} })).toBe('acdeb'));

    it('pages by the last item of the page before, also among equal keys', async () => {
      expect(await found({ limit: 1, after: { key: '2024-01-01', id: 'a' } })).toBe('c');
      expect(await found({ after: { key: '2024-01-01', id: 'c' } })).toBe('eb');
      expect(await found({ descending: true, after: { key: '2024-01-01', id: 'c' } })).toBe('a');
    });

    it('pages on over what was inserted, changed or removed meanwhile', async () => {
      expect(await found({ limit: 2 })).toBe('ac');
      await fixture.store.commit(
        batch([
          write('c', 3n, 9n, 'removed'),
          write('0', 'absent', 9n, { team: 'red', joined: '2024-01-01' }),
          write('z', 'absent', 9n, { team: 'red', joined: '2024-01-15' }),
        ]),
      );
      expect(await found({ after: { key: '2024-01-01', id: 'c' } })).toBe('zeb');
    });

    it('follows a document that moved', async () => {
      await fixture.store.commit(batch([write('a', 1n, 9n, { team: 'blue', joined: '2024-01-01' })]));
      expect(await found({})).toBe('ceb');
      expect(await found({ where: { team: 'blue' } })).toBe('ad');
    });

    it('leaves out what was removed', async () => {
      await fixture.store.commit(batch([write('a', 1n, 9n, 'removed')]));
      expect(await found({})).toBe('ceb');
    });

    it('refuses fields that no one index holds, the last of it in order: the store would read them all', async () => {
      await expect(found({ where: {}, order: 'team' })).rejects.toThrow('no index');
      await expect(found({ where: { team: 'a' }, order: 'rank' })).rejects.toThrow('no index');
      await expect(found({ where: { joined: 1 }, order: 'team' })).rejects.toThrow('no index');
      await expect(found({ where: { team: 'a', rank: 1 }, order: 'joined' })).rejects.toThrow('no index');
    });

    it('refuses a field that no index declares, and a limit that is none', async () => {
      await expect(found({ where: { name: 'x' } })).rejects.toThrow('no index');
      await expect(found({ order: 'name' })).rejects.toThrow('no index');
      await expect(found({ order: 'joined" --' })).rejects.toThrow('no index');
      await expect(found({ limit: 0 })).rejects.toThrow('limit');
      await expect(found({ limit: -1 })).rejects.toThrow('limit');
    });
  });

  describe('values', () => {
    const fixture = storeFixture(makeHarness);
    const ranked = async (rank: string | number) =>
      (await fixture.store.find(people.collection, { where: { rank }, order: 'rank', limit: 50 })).map(({ id }) => id);
    const store = (ranks: Record<string, unknown>) =>
      fixture.store.commit(batch(Object.entries(ranks).map(([id, rank]) => write(id, 'absent', 1n, { rank }))));

    it('are compared by type and value', async () => {
      await store({ number: 1, text: '1', truth: true, list: [1], nothing: null, half: 1.5 });
      expect(await ranked(1)).toEqual(['number']);
      expect(await ranked('1')).toEqual(['text']);
      expect(await ranked(1.5)).toEqual(['half']);
      expect(await ranked('true')).toEqual([]);
    });

    it('are never taken for a part of the query', async () => {
      const hostile = ["' OR 1=1 --", '"; DROP TABLE people', '$ne', '{"$gt":""}', '%', '*', ':x', '?1'];
      await store(Object.fromEntries(hostile.map((rank, n) => [`h${n}`, rank])));
      for (const [n, rank] of hostile.entries()) expect(await ranked(rank)).toEqual([`h${n}`]);
      expect(await ranked('other')).toEqual([]);
    });

    it('are refused when they are objects, whatever their type claims', async () => {
      await store({ a: 'x' });
      const operator = { $gt: '' } as unknown as string;
      await expect(ranked(operator)).rejects.toThrow();
      await expect(
        fixture.store.find(people.collection, { where: {}, order: 'rank', from: operator, limit: 5 }),
      ).rejects.toThrow();
    });

    it('order numbers as numbers and text as text; a document without the sort key is left out', async () => {
      await store({ ten: 10, nine: 9, minus: -1, half: 9.5, none: undefined, truth: true });
      const numbers = await fixture.store.find(people.collection, { where: {}, order: 'rank', limit: 50 });
      expect(numbers.map(({ id }) => id)).toEqual(['minus', 'nine', 'half', 'ten']);
    });

    it('that are neither take no place on a page', async () => {
      await store({ one: 1, truth: true, two: 2, list: ['x'], text: 'y' });
      const page = { where: {}, order: 'rank', limit: 2 };
      const found = await fixture.store.find(people.collection, page);
      expect(found.map(({ id }) => id)).toEqual(['one', 'two']);
      const rest = await fixture.store.find(people.collection, { ...page, after: { key: 2, id: 'two' } });
      expect(rest.map(({ id }) => id)).toEqual(['text']);
    });

    it('of an id are taken as they are', async () => {
      const ids = ["'", '"', ' ', '%', 'Ä', 'a.b', '$set', '🙂'];
      await fixture.store.commit(batch(ids.map((id) => write(id, 'absent', 1n, { id }))));
      expect([...(await fixture.store.load(people.collection, ids)).values()].map(({ body }) => body)).toEqual(
        ids.map((id) => ({ id })),
      );
    });
  });
}
