import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#kernel';
import { documentStoreConformance } from '../conformance/document-store.conformance.ts';
import type { DocumentStore } from '../port/document-store.port.ts';
import { SqliteDocumentStore } from './sqlite-document-store.ts';
import { openSqliteDocumentStore } from './open-sqlite-document-store.ts';
import { openViewsFile } from './views-file.ts';

const temporary = () => mkdtemp(join(tmpdir(), 'views-'));

documentStoreConformance('SQLite', async () => {
  const folder = await temporary();
  const clock = { now: 1_700_000_000_000 };
  return {
    clock,
    open: () => openSqliteDocumentStore({ file: join(folder, 'views.sqlite'), clock: () => clock.now }),
    dispose: () => rm(folder, { recursive: true }),
  };
});

describe('the file of the SQLite document store', () => {
  let folder: string;
  let file: string;
  const stores: DocumentStore[] = [];
  const open = async (busyMillis?: number) => {
    const store = await openSqliteDocumentStore({ file, clock: () => 0, ...(busyMillis !== undefined && { busyMillis }) });
    stores.push(store);
    await store.ensure([{ collection: 'people.v1', indexes: [['team']] }]);
    return store;
  };
  const writeOne = (store: DocumentStore, id: string, document: object) =>
    store.commit({
      projection: 'people.v1',
      writes: [{ collection: 'people.v1', id, from: 'absent', to: 1n, document }],
      checkpoint: { ledgerId: 'l', position: 1n },
      epoch: 1,
    });

  beforeEach(async () => {
    folder = await temporary();
    file = join(folder, 'views.sqlite');
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await rm(folder, { recursive: true });
  });

  it('is made when it is missing or empty, and says so', async () => {
    await writeFile(file, '');
    expect((await open()).made).toBe(true);
    expect((await open()).made).toBe(false);
  });

  it('is refused, and left as it is, when another program made it', async () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    const before = await stat(file);
    await expect(open()).rejects.toMatchObject({ code: 'VIEWS_FILE_FOREIGN' });
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  it('is refused when it is no database', async () => {
    await writeFile(file, 'not a database'.repeat(1_000));
    await expect(open()).rejects.toMatchObject({ code: 'VIEWS_FILE_FOREIGN' });
  });

  it('is refused when a later version of the program made it', async () => {
    await (await open()).close();
    const later = new DatabaseSync(file);
    later.exec('PRAGMA user_version = 99');
    later.close();
    await expect(open()).rejects.toMatchObject({ code: 'VIEWS_SCHEMA_UNKNOWN' });
  });

  it('is unavailable when its folder is not there', async () => {
    file = join(folder, 'absent', 'views.sqlite');
    await expect(open()).rejects.toThrow(StoreUnavailable);
  });

  it('answers readers while another process is in the middle of a write', async () => {
    const store = await open();
    await writeOne(store, 'a', { team: 'red' });
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE; DELETE FROM "people.v1"');
    expect((await store.load('people.v1', ['a'])).get('a')?.body).toEqual({ team: 'red' });
    expect((await store.progress('people.v1')).checkpoint?.position).toBe(1n);
    writer.close();
  });

  it('is unavailable to a writer that another one keeps waiting, and works again afterwards', async () => {
    const store = await open(1);
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE');
    await expect(writeOne(store, 'a', {})).rejects.toThrow(StoreUnavailable);
    writer.close();
    expect(await writeOne(store, 'a', {})).toEqual({ kind: 'committed' });
  });

  it('keeps whole batches when the disk is full, and works again when there is room', async () => {
    const { database, made } = openViewsFile(file, 1);
    const store = new SqliteDocumentStore(database, made, () => 0);
    stores.push(store);
    await store.ensure([{ collection: 'people.v1', indexes: [] }]);
    database.exec('PRAGMA max_page_count = 20');
    await expect(writeOne(store, 'big', { text: 'x'.repeat(1_000_000) })).rejects.toThrow(StoreUnavailable);
    expect(await store.load('people.v1', ['big'])).toEqual(new Map());
    expect(await store.progress('people.v1')).toEqual({ epoch: 0 });
    database.exec('PRAGMA max_page_count = 100000');
    expect(await writeOne(store, 'big', { text: 'x'.repeat(1_000_000) })).toEqual({ kind: 'committed' });
  });

  it('keeps nothing of a batch that is stale or fenced', async () => {
    const store = await open();
    const epoch = (await store.lease('people.v1', 'one', 1_000))!;
    const write = (id: string) => ({ collection: 'people.v1', id, from: 'absent' as const, to: 1n, document: {} });
    const batch = { projection: 'people.v1', checkpoint: { ledgerId: 'l', position: 1n } };
    await store.commit({ ...batch, writes: [write('a')], epoch });
    expect((await store.commit({ ...batch, writes: [write('b'), write('a')], epoch })).kind).toBe('stale');
    expect((await store.commit({ ...batch, writes: [write('b')], epoch: epoch - 1 })).kind).toBe('fenced');
    expect((await store.load('people.v1', ['b'])).size).toBe(0);
  });

  it('gains an index without a new version of the collection', async () => {
    const store = await open();
    await writeOne(store, 'a', { team: 'red', rank: 3 });
    await store.ensure([{ collection: 'people.v1', indexes: [['team'], ['rank']] }]);
    expect(await store.find('people.v1', { where: { rank: 3 }, order: 'rank', limit: 1 })).toHaveLength(1);
  });

  it('refuses names that are not names', async () => {
    const store = await open();
    await expect(store.ensure([{ collection: 'people"; --.v1', indexes: [] }])).rejects.toThrow('collection name');
    await expect(store.ensure([{ collection: 'people.v2', indexes: [['a" x']] }])).rejects.toThrow('field name');
  });
});
