import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { batch, people, write } from '../conformance/store-fixture.ts';
import { SqliteDocumentStore } from './sqlite-document-store.ts';
import { openViewsFile, type ViewsFile } from './views-file.ts';

describe('what is written in one turn', () => {
  let folder: string;
  let file: ViewsFile;
  let store: SqliteDocumentStore;
  const ids = async () => [...(await store.load(people.collection, ['a', 'b', 'c'])).keys()];
  const commit = (id: string, from: bigint | 'absent' = 'absent') =>
    store.commit(batch([write(id, from, 7n, { rank: 1 })], { projection: `view-${id}` }));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'views-'));
    file = openViewsFile(join(folder, 'views.sqlite'), 1_000);
    store = new SqliteDocumentStore(file.database, file.made, () => 0);
    await store.ensure([people]);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('is one transaction', async () => {
    const transactions = jest.spyOn(file.database, 'transaction');
    const commits = await Promise.all(['a', 'b', 'c'].map((id) => commit(id)));
    expect(commits.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
    expect(transactions).toHaveBeenCalledTimes(1);
  });

  it('holds the event loop for so many documents, and the rest waits for the next turn', async () => {
    const transactions = jest.spyOn(file.database, 'transaction');
    const large = (name: string) =>
      store.commit(
        batch(
          Array.from({ length: 300 }, (_, n) => write(`${name}${n}`, 'absent', 1n, {})),
          { projection: name },
        ),
      );
    await Promise.all([large('one'), large('two'), large('three')]);
    expect(transactions).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['stale', () => commit('b', 3n), { status: 'fulfilled', value: { kind: 'stale', ids: ['people.v1/b'] } }],
    ['wrong', () => store.commit(batch([write('b', 9n, 7n, {})])), { status: 'rejected', reason: expect.any(Error) }],
  ])('is kept or not each by itself: one is %s', async (_of, faulty, expected) => {
    const answers = await Promise.allSettled([commit('a'), faulty(), commit('c')]);
    const committed = { status: 'fulfilled', value: { kind: 'committed' } };
    expect(answers).toEqual([committed, expected, committed]);
    expect(await ids()).toEqual(['a', 'c']);
  });

  it('is refused as a whole when the transaction fails, and may be sent again', async () => {
    file.database.exec('PRAGMA query_only = ON');
    const refused = await Promise.allSettled([commit('a'), commit('b')]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    file.database.exec('PRAGMA query_only = OFF');
    expect(await Promise.all([commit('a'), commit('b')])).toEqual([{ kind: 'committed' }, { kind: 'committed' }]);
  });

  it('is written before the store is closed', async () => {
    const last = commit('a');
    await store.close();
    expect(await last).toEqual({ kind: 'committed' });
  });
});
