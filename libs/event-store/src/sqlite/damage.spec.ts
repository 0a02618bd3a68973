import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdir, open, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#kernel';
import { appended, event, idsOf, subject } from '../conformance/store-fixture.ts';
import type { EventStore } from '../port/event-store.port.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

const cuts = process.env['FULL'] ? 1_000 : 60;
const files = ['ledger.json', 'events.sqlite', 'events.sqlite-wal'];

/**
 * @fault A torn write-ahead log, a flipped bit, a page of rubbish in the event file
 * @caller a torn end is cut at the last whole append; damage before it is `LEDGER_LOG_DAMAGED`, a damaged page 503 or
 * `LEDGER_FILE_DAMAGED`, never a shorter ledger
 * @durable all that was committed before the damage
 * @heals a torn log by itself, the rest by a restore
 */
describe('a damaged ledger', () => {
  let ledger: TemporaryLedger;
  let store: EventStore;
  const at = (...path: string[]) => join(ledger.folder, ...path);
  const all = async (from: EventStore) => idsOf(await Array.fromAsync(from.readAll(0n, ['subject'])));
  const append = async (name: string) =>
    appended(await store.append(subject(name), 'noStream', [event({ data: `"${'x'.repeat(700)}"` }), event()]));
  /** What a machine that stops at this moment leaves on its disk. */
  const copy = async (folder: string) => {
    await mkdir(at(folder));
    for (const file of files) await cp(at(file), at(folder, file));
  };
  const overwrite = async (file: string, position: number, bytes: Buffer) => {
    const opened = await open(at(file), 'r+');
    await opened.write(bytes, 0, bytes.length, position);
    await opened.close();
  };
  const flip = async (file: string, position: number) => {
    const opened = await open(at(file), 'r+');
    const { buffer } = await opened.read(Buffer.alloc(1), 0, 1, position);
    buffer[0]! ^= 0x10;
    await opened.write(buffer, 0, 1, position);
    await opened.close();
  };
  const frameAt = (position: number) => 32 + Math.floor((position - 32) / 4_120) * 4_120;
  const moveLogIntoFile = () => {
    const other = new DatabaseSync(at('events.sqlite'));
    other.exec('PRAGMA wal_checkpoint(FULL)');
    other.close();
  };

  beforeEach(async () => {
    ledger = await temporaryLedger();
    store = await ledger.open();
  });
  afterEach(() => ledger.dispose());

  it('with a torn log keeps whole appends, in order, and all that the file had; it takes new ones', async () => {
    for (let n = 0; n < 20; n++) await append(`early-${n}`);
    moveLogIntoFile();
    const safe = (await all(store)).length;
    for (let n = 0; n < 20; n++) await append(`late-${n}`);
    const written = await all(store);
    const { size } = await stat(at('events.sqlite-wal'));
    const kept = new Set<number>();
    for (let cut = 0; cut < cuts; cut++) {
      await copy(`cut-${cut}`);
      await truncate(at(`cut-${cut}`, 'events.sqlite-wal'), Math.floor((size * cut) / cuts));
      const torn = await ledger.open({ folder: at(`cut-${cut}`) });
      const left = await all(torn);
      kept.add(left.length);
      expect(left).toEqual(written.slice(0, left.length));
      expect(left.length).toBeGreaterThanOrEqual(safe);
      expect(left.length % 2).toBe(0);
      expect((await torn.append(subject('new'), 'noStream', [event()])).kind).toBe('appended');
      await torn.close();
    }
    expect(kept.size).toBeGreaterThan(5);
  }, 300_000);

  it.each([
    ['its header', () => 20],
    ['its first frame', () => 100],
    ['a page in its middle', (size: number) => Math.floor(size / 2)],
    ['the header of a frame in its middle', (size: number) => frameAt(size / 2) + 9],
    ['a checksum in its middle', (size: number) => frameAt(size / 2) + 17],
  ])('with a flipped bit in %s of the log is refused, for what was committed behind it would be gone', async (_, place) => {
    for (let n = 0; n < 20; n++) await append(`${n}`);
    const { size } = await stat(at('events.sqlite-wal'));
    await copy('flipped');
    await flip('flipped/events.sqlite-wal', place(size));
    await expect(ledger.open({ folder: at('flipped') })).rejects.toMatchObject({ code: 'LEDGER_LOG_DAMAGED' });
  });

  it('with a flipped bit in the last commit of the log ends before it, like a torn one', async () => {
    for (let n = 0; n < 20; n++) await append(`${n}`);
    const written = await all(store);
    const { size } = await stat(at('events.sqlite-wal'));
    await copy('flipped');
    await flip('flipped/events.sqlite-wal', size - 1);
    expect(await all(await ledger.open({ folder: at('flipped') }))).toEqual(written.slice(0, -2));
  });

  const execute = (sql: string) => {
    const other = new DatabaseSync(at('events.sqlite'));
    other.exec(sql);
    other.close();
  };
  const damaged = async (from: EventStore) =>
    (await Array.fromAsync(from.readAll(0n, ['subject']))).map((found) => found.damaged ?? false);

  it('with a flipped bit in an event says so of this event, and of no other', async () => {
    for (const name of ['a', 'b']) await append(name);
    execute(`UPDATE events SET data = replace(data, 'xx', 'xy') WHERE position = 3`);
    expect(await damaged(store)).toEqual([false, false, true, false]);
    expect((await Array.fromAsync(store.readStream(subject('b')))).map((found) => found.damaged)).toEqual([true, undefined]);
  });

  it('with a flipped bit in the stream or the revision of an event says so of this event', async () => {
    for (const name of ['a', 'b']) await append(name);
    execute('UPDATE events SET stream = 2, revision = 2 WHERE position = 2');
    expect(await damaged(store)).toEqual([false, true, false, false]);
  });

  it('of an earlier version has no checksums for what it held, and has them from then on', async () => {
    await append('a');
    await store.close();
    execute('ALTER TABLE events DROP COLUMN checksum');
    store = await ledger.open();
    await append('b');
    expect(await damaged(store)).toEqual([false, false, false, false]);
    execute(`UPDATE events SET data = '"y"'`);
    expect(await damaged(store)).toEqual([false, false, true, true]);
  });

  it('with a page of rubbish in the middle is unavailable where it is read, and never silently shorter', async () => {
    for (let n = 0; n < 200; n++) await append(`${n}`);
    await store.close();
    const { size } = await stat(at('events.sqlite'));
    for (let page = 4_096 * 8; page < size; page += 4_096) await overwrite('events.sqlite', page, Buffer.alloc(4_096, 0x5a));
    const damaged = await ledger.open();
    await expect(all(damaged)).rejects.toThrow(StoreUnavailable);
  });

  it('is refused at opening when its first page is gone', async () => {
    await append('a');
    await store.close();
    await overwrite('events.sqlite', 0, Buffer.alloc(4_096, 0x5a));
    await expect(ledger.open()).rejects.toMatchObject({ code: 'LEDGER_FILE_DAMAGED' });
  });
});
