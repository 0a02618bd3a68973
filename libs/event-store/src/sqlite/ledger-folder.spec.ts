import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#kernel';
import { event, subject } from '../conformance/store-fixture.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

let ledger: TemporaryLedger;
const at = (name: string) => join(ledger.folder, name);
const refused = (code: string) => ({ name: 'LedgerRefused', code });
/** Changes the event file as another program would. */
const alter = (sql: string) => {
  const other = new DatabaseSync(at('events.sqlite'));
  other.exec(sql);
  other.close();
};
/** A ledger with one event, closed. */
const used = async () => {
  const store = await ledger.open();
  await store.append(subject('a'), 'noStream', [event()]);
  await store.close();
  return store.ledgerId;
};

beforeEach(async () => {
  ledger = await temporaryLedger();
});
afterEach(() => ledger.dispose());

describe('a folder without a ledger', () => {
  it('becomes one when it is empty: its id, its schema and its file are on record', async () => {
    const { ledgerId } = await ledger.open();
    const marker: unknown = JSON.parse(await readFile(at('ledger.json'), 'utf8'));
    expect(marker).toEqual({ ledgerId, schema: 1, files: { events: 'events.sqlite' }, closed: false });
  });

  it('is made with all folders above it when it is absent', async () => {
    const { ledgerId } = await ledger.open({ folder: at('deep/down') });
    expect((await ledger.open({ folder: at('deep/down') })).ledgerId).toBe(ledgerId);
  });

  it('becomes one in production only when the operator says so', async () => {
    const absent = at('absent');
    for (const folder of [ledger.folder, absent]) {
      await expect(ledger.open({ folder, production: true })).rejects.toMatchObject(refused('LEDGER_NOT_INITIALISED'));
    }
    expect(await readdir(ledger.folder)).toEqual([]);
    const { ledgerId } = await ledger.open({ production: true, init: true });
    expect((await ledger.open({ production: true })).ledgerId).toBe(ledgerId);
  });

  it.each(['notes.txt', 'events.sqlite', 'views.sqlite', '.hidden'])('is refused when it holds %s', async (name) => {
    await writeFile(at(name), 'x');
    await expect(ledger.open({ init: true })).rejects.toMatchObject(refused('LEDGER_FOLDER_FOREIGN'));
    expect(await readdir(ledger.folder)).toEqual([name]);
  });

  it('may hold a development key that was made first, and what a new volume brings', async () => {
    await writeFile(at('development-key.json'), '{}');
    await writeFile(at('log-key.pem'), '');
    await mkdir(at('lost+found'));
    await expect(ledger.open()).resolves.toBeDefined();
  });

  it('is unavailable when it is no folder', async () => {
    await writeFile(at('file'), '');
    await expect(ledger.open({ folder: at('file') })).rejects.toThrow(StoreUnavailable);
    await expect(ledger.open({ folder: at('file/below') })).rejects.toThrow(StoreUnavailable);
  });
});

describe("a ledger's folder", () => {
  it('may hold what others keep there', async () => {
    const ledgerId = await used();
    await writeFile(at('views.sqlite'), '');
    await writeFile(at('notes.txt'), '');
    expect((await ledger.open()).ledgerId).toBe(ledgerId);
  });

  it('is refused when the event file is missing, and no new one is made', async () => {
    await used();
    await rm(at('events.sqlite'));
    await expect(ledger.open({ init: true })).rejects.toMatchObject(refused('LEDGER_FILE_MISSING'));
    expect(await readdir(ledger.folder)).toEqual(['ledger.json']);
  });

  it('is refused when the event file is empty, and it stays so', async () => {
    await used();
    await truncate(at('events.sqlite'));
    await expect(ledger.open({ init: true })).rejects.toMatchObject(refused('LEDGER_FILE_MISSING'));
    expect((await stat(at('events.sqlite'))).size).toBe(0);
  });

  it('is refused when the event file is cut short', async () => {
    await used();
    await truncate(at('events.sqlite'), 8_192);
    await expect(ledger.open()).rejects.toMatchObject(refused('LEDGER_FILE_DAMAGED'));
  });

  it('is refused when the event file is no database, and it is left as it is', async () => {
    await used();
    await writeFile(at('events.sqlite'), 'not a database'.repeat(1_000));
    await expect(ledger.open()).rejects.toMatchObject(refused('LEDGER_FILE_DAMAGED'));
    expect(await readFile(at('events.sqlite'), 'utf8')).toMatch(/^not a database/);
  });

  it.each([
    ['PRAGMA application_id = 7', 'LEDGER_FILE_FOREIGN'],
    ['PRAGMA user_version = 2', 'LEDGER_SCHEMA_UNKNOWN'],
    ["UPDATE ledger SET id = 'another'", 'LEDGER_FILE_OF_ANOTHER_LEDGER'],
    ['DELETE FROM ledger', 'LEDGER_FILE_OF_ANOTHER_LEDGER'],
  ])('is refused after %s', async (sql, code) => {
    await used();
    alter(sql);
    await expect(ledger.open()).rejects.toMatchObject(refused(code));
  });

  it('is refused when another, blank database stands in for the event file', async () => {
    await used();
    await rm(at('events.sqlite'));
    alter('CREATE TABLE theirs (x); DROP TABLE theirs');
    await expect(ledger.open()).rejects.toMatchObject(refused('LEDGER_FILE_FOREIGN'));
  });

  it.each([
    ['', 'LEDGER_MARKER_INVALID'],
    ['{"ledgerId":"a","sch', 'LEDGER_MARKER_INVALID'],
    ['[]', 'LEDGER_MARKER_INVALID'],
    ['{"ledgerId":"a","schema":1,"files":{"events":"../events.sqlite"}}', 'LEDGER_MARKER_INVALID'],
    ['{"ledgerId":"a","schema":1,"files":{},"closed":"no"}', 'LEDGER_MARKER_INVALID'],
    ['{"ledgerId":"a","schema":2,"files":{}}', 'LEDGER_SCHEMA_UNKNOWN'],
  ])('is refused when its marker says %j', async (text, code) => {
    await used();
    await writeFile(at('ledger.json'), text);
    await expect(ledger.open({ init: true })).rejects.toMatchObject(refused(code));
    expect(await readFile(at('ledger.json'), 'utf8')).toBe(text);
  });

  it('names the code and the path, and nothing stored', async () => {
    await used();
    await rm(at('events.sqlite'));
    await expect(ledger.open()).rejects.toThrow(`${at('events.sqlite')} is missing or empty, though the ledger was in use`);
  });
});
