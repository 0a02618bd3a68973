import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { appended, event, subject } from '../conformance/store-fixture.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';
import { Checkpointer } from './checkpointer.ts';
import { openEventsFile } from './events-file.ts';
import { claimFolder } from './ledger-folder.ts';

const megabyte = 1024 * 1024;

describe('the write-ahead log', () => {
  let ledger: TemporaryLedger;
  const size = (name: string) => statSync(join(ledger.folder, name)).size;

  beforeEach(async () => {
    ledger = await temporaryLedger();
  });
  afterEach(() => ledger.dispose());

  it('is moved into the file while appends go on, and does not grow with the ledger', async () => {
    const store = await ledger.open();
    const data = JSON.stringify('x'.repeat(200_000));
    let longest = 0;
    for (let n = 0; n < 250; n++) {
      appended(await store.append(subject(`${n}`), 'noStream', [event({ data })]));
      longest = Math.max(longest, size('events.sqlite-wal'));
    }
    expect(size('events.sqlite')).toBeGreaterThan(20 * megabyte);
    expect(longest).toBeLessThan(40 * megabyte);
    await store.close();
    expect(await Array.fromAsync((await ledger.open()).readAll(0n, ['subject']))).toHaveLength(250);
  });

  it('is moved by the appender itself when the thread cannot do it', async () => {
    const database = openEventsFile(claimFolder({ folder: ledger.folder, production: false, init: false }));
    const checkpointer = new Checkpointer(database, join(ledger.folder, 'absent', 'events.sqlite'));
    database.insert('INSERT INTO streams (name) VALUES (hex(zeroblob(3000000)))');
    const moved = () => Number(database.get('PRAGMA wal_checkpoint(NOOP)')![2]);
    expect(moved()).toBe(0);
    checkpointer.committed();
    while (moved() === 0) await setTimeout(1);
    expect(size('events.sqlite')).toBeGreaterThan(5 * megabyte);
    await checkpointer.close();
    database.close();
  });
});
