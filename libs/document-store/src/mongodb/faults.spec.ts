import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type StoreNotice } from '#kernel';
import { batch, write } from '../conformance/store-fixture.ts';
import { onForeignMongo } from '../testing/mongo-under-test.ts';
import { finishDrop } from './drop-view.ts';
import type { KeptDocument } from './kept-document.ts';
import type { MongoDocumentStore } from './mongo-document-store.ts';
import type { KeptProgress } from './progress.ts';
import { Admin, shortOfTime } from './testing/admin.ts';

onForeignMongo('faults of a MongoDB server', (_mode, server) => {
  let admin: Admin;
  let store: MongoDocumentStore;
  let notices: StoreNotice[];
  const changes = () => notices.map(({ kind }) => kind).filter((kind) => kind !== 'called');
  const body = async (id: string) => (await store.load('people.v1', [id])).get(id)?.body;

  beforeEach(async () => {
    const url = server().url(`faults-${Date.now().toString(36)}`);
    notices = [];
    admin = new Admin(url);
    store = await shortOfTime(url, { observe: (notice) => notices.push(notice) });
  });
  afterEach(async () => {
    await store.close();
    await admin.close();
  });

  /**
   * @fault MongoDB fails between documents and checkpoint
   * @caller views are behind for a moment
   * @durable the events; the documents that were written
   * @heals done again: what is written already is stale and changes nothing
   */
  describe('between the documents and the checkpoint', () => {
    const first = batch([write('a', 'absent', 4n, { team: 'red' })]);
    const again = batch([write('a', 4n, 5n, { team: 'blue' })]);

    it.each([
      ['the primary steps down', { errorCode: 10_107 }],
      ['the connection breaks', { closeConnection: true }],
    ] as const)('%s: the documents are there, the checkpoint is not, and the batch is stale', async (_, fault) => {
      await store.commit(first);
      await admin.failNext({ commands: ['update'], skip: 1, ...fault });
      expect(await store.commit(again)).toEqual({ kind: 'stale', ids: ['people.v1/a'] });
      expect(changes()).toEqual(['retried']);
      expect(await body('a')).toEqual({ team: 'blue' });
      expect((await store.progress('people.v1')).checkpoint?.position).toBe(4n);
      expect(await store.commit(batch([], { checkpoint: again.checkpoint }))).toEqual({ kind: 'committed' });
    });
  });

  describe('an answer that comes too late', () => {
    it('ends the call in time, and the next one works', async () => {
      await admin.failNext({ commands: ['find'], blockMillis: 1_500 });
      const began = performance.now();
      await expect(store.progress('people.v1')).rejects.toThrow(StoreUnavailable);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(await store.progress('people.v1')).toEqual({ epoch: 0 });
      expect(changes()).toEqual(['away', 'back']);
    });

    it('may be of a write that was made: done again it is stale, never a second effect', async () => {
      const late = batch([write('a', 'absent', 4n, { team: 'red' })]);
      await admin.failNext({ commands: ['update'], blockMillis: 1_800 });
      await expect(store.commit(late)).rejects.toThrow(StoreUnavailable);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await store.commit(late)).toEqual({ kind: 'stale', ids: ['people.v1/a'] });
      expect((await admin.kept('people.v1', 'a'))?.['position'].toString()).toBe('4');
    });
  });

  /**
   * @fault MongoDB takes every call and answers none
   * @caller decisions `LEDGER_STALE`, reads 503 within their time
   * @durable the events
   * @heals by itself, once it answers
   */
  describe('a server that accepts and never answers', () => {
    it('lets every call end in time, and is used again once it answers', async () => {
      await store.commit(batch([write('a', 'absent', 4n, { team: 'red' })]));
      server().signal('SIGSTOP');
      const began = performance.now();
      const calls = Array.from({ length: 20 }, (_, n) =>
        n % 2 ? store.load('people.v1', ['a']) : store.beat('people.v1', { position: 4n, asOf: n }, 1),
      );
      const outcomes = await Promise.allSettled(calls);
      server().signal('SIGCONT');
      expect(performance.now() - began).toBeLessThan(4_000);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'STORE_UNAVAILABLE' } });
      await expect(eventually(() => body('a'))).resolves.toEqual({ team: 'red' });
      expect(changes().filter((kind) => kind !== 'retried')).toEqual(['away', 'back']);
    });
  });

  describe('a drop that is broken off', () => {
    const collections = ['people.v1'];

    beforeEach(async () => {
      await store.lease('people.v1', 'one', 60_000);
      await store.commit(batch([write('a', 'absent', 4n, { team: 'red' })]));
      await admin.failNext({ commands: ['delete'], errorCode: 8_000 });
      await expect(store.drop('people.v1', collections)).rejects.toThrow(StoreUnavailable);
    });

    it('is finished before anybody gets the lease', async () => {
      expect(await body('a')).toEqual({ team: 'red' });
      expect(await store.lease('people.v1', 'other', 60_000)).toBe(3);
      expect(await body('a')).toBeUndefined();
      expect(await store.progress('people.v1')).toMatchObject({ epoch: 3 });
    });

    it('fences whoever wrote the view before he writes a document', async () => {
      await store.lease('people.v1', 'other', 60_000);
      expect(await store.commit(batch([write('a', 'absent', 9n, { team: 'half' })]))).toEqual({ kind: 'fenced' });
      expect(await body('a')).toBeUndefined();
    });

    it('deletes nothing that the next rebuild has made, however late its command arrives', async () => {
      const epoch = (await store.lease('people.v1', 'other', 60_000))!;
      await store.commit(batch([write('a', 'absent', 4n, { team: 'new' })], { epoch }));
      const database = admin.client.db();
      await finishDrop(database.collection<KeptProgress>('projections'), (name) => database.collection<KeptDocument>(name), {
        _id: 'people.v1',
        epoch: epoch - 1,
        dropping: collections,
      });
      expect(await body('a')).toEqual({ team: 'new' });
    });
  });

  it('keeps no name and no value of a body where the server or the driver would read it', async () => {
    const hostile = {
      team: 'red',
      $set: { a: 1 },
      'a.b': 1,
      _bsontype: 'ObjectId',
      id: 'x',
      nested: { $where: '1', __proto: 1 },
    };
    await store.commit(batch([write('a', 'absent', 4n, hostile)]));
    expect(await body('a')).toEqual(hostile);
    expect(await admin.kept('people.v1', 'a')).toMatchObject({ json: JSON.stringify(hostile), controller: 'a' });
  });
});

/** The first answer of a call that fails for a while. */
async function eventually<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
