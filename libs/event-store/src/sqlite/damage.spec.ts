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
 * @caller a torn end is cut at the last whole append; a damaged page is 503 or `LEDGER_FILE_DAMAGED`, never a shorter ledger
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

  it('with a flipped bit in the log keeps what was committed before it', async () => {
    for (let n = 0; n < 20; n++) await append(`${n}`);
    const written = await all(store);
    const { size } = await stat(at('events.sqlite-wal'));
    await copy('flipped');
    await overwrite('flipped/events.sqlite-wal', Math.floor(size * 0.9), Buffer.from([0xa5, 0x5a, 0xa5, 0x5a]));
    const left = await all(await ledger.open({ folder: at('flipped') }));
    expect(left).toEqual(written.slice(0, left.length));
    expect(left.length).toBeLessThan(written.length);
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
