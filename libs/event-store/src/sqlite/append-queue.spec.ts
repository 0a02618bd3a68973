import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#kernel';
import type { Database } from '#sqlite';
import { appended, event, events, subject } from '../conformance/store-fixture.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';
import { AppendQueue } from './append-queue.ts';
import { openEventsFile } from './events-file.ts';
import { FreeSpace } from './free-space.ts';
import { claimFolder } from './ledger-folder.ts';

describe('the queue of appends', () => {
  let ledger: TemporaryLedger;
  let database: Database;
  let queue: AppendQueue;
  let commits: number;
  let room: number;
  const append = (name: string, data = '{}') =>
    queue.add({ stream: subject(name), expected: 'noStream', events: [event({ data })] });
  const appendMany = (count: number, data?: string) =>
    Promise.allSettled(Array.from({ length: count }, (_, n) => append(`${n}`, data)));
  const statuses = (settled: readonly PromiseSettledResult<unknown>[]) => new Set(settled.map(({ status }) => status));
  const stored = () => Number(database.get('SELECT count(*) FROM events')![0]);
  const queueThatWaits = (millis: number) => {
    const statfs = (() => ({ bavail: room, blocks: 1_000_000, bsize: 4_096 })) as unknown as typeof statfsSync;
    return new AppendQueue(database, new FreeSpace(ledger.folder, statfs), millis, () => (commits += 1));
  };

  beforeEach(async () => {
    ledger = await temporaryLedger();
    database = openEventsFile(claimFolder({ folder: ledger.folder, production: false, init: false }));
    commits = 0;
    room = 500_000;
    queue = queueThatWaits(5_000);
  });
  afterEach(async () => {
    database.close();
    await ledger.dispose();
  });

  it('commits what waits together, at most 128 appends at a time', async () => {
    expect(statuses(await appendMany(300))).toEqual(new Set(['fulfilled']));
    expect(commits).toBe(3);
  });

  it('lets appends of one transaction build on one another', async () => {
    const [one, two, three] = events(3);
    const answers = await Promise.all([
      queue.add({ stream: subject('a'), expected: 'noStream', events: [one!] }),
      queue.add({ stream: subject('a'), expected: 0, events: [two!] }),
      queue.add({ stream: subject('a'), expected: 0, events: [three!] }),
      queue.add({ stream: subject('a'), expected: 0, events: [two!] }),
    ]);
    expect(answers.map((answer) => (answer.kind === 'appended' ? answer.revision : answer.kind))).toEqual([0, 1, 'conflict', 1]);
    expect(commits).toBe(1);
  });

  it('answers nobody when the transaction fails, and works again when there is room', async () => {
    database.exec('PRAGMA max_page_count = 20');
    const failed = await appendMany(100, 'x'.repeat(10_000));
    expect(statuses(failed)).toEqual(new Set(['rejected']));
    expect(failed.every((result) => result.status === 'rejected' && result.reason instanceof StoreUnavailable)).toBe(true);
    expect([stored(), commits]).toEqual([0, 0]);
    database.exec('PRAGMA max_page_count = 100000');
    expect(statuses(await appendMany(100, 'x'.repeat(10_000)))).toEqual(new Set(['fulfilled']));
    expect(stored()).toBe(100);
  });

  it('refuses before the disk is full, and appends again as soon as there is room', async () => {
    room = 100;
    await expect(append('a')).rejects.toThrow('nearly full');
    await expect(append('b')).rejects.toThrow(StoreUnavailable);
    expect(stored()).toBe(0);
    room = 500_000;
    expect(appended(await append('a')).revision).toBe(0);
  });

  it('refuses an append that would take what is kept free, and takes a smaller one', async () => {
    // 32 MiB are kept free, and 400 KiB are left above.
    room = 8_192 + 100;
    await expect(append('a', 'x'.repeat(300_000))).rejects.toThrow('nearly full');
    expect(appended(await append('a', 'x'.repeat(100_000))).revision).toBe(0);
  });

  it('waits for the writer of another process, letting others run meanwhile', async () => {
    const other = new DatabaseSync(join(ledger.folder, 'events.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const waiting = append('a');
    for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate);
    expect(stored()).toBe(0);
    other.close();
    expect(appended(await waiting).revision).toBe(0);
  });

  it('is unavailable while another process writes for too long', async () => {
    queue = queueThatWaits(0);
    const other = new DatabaseSync(join(ledger.folder, 'events.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await expect(append('a')).rejects.toThrow(StoreUnavailable);
    other.close();
    expect(appended(await append('a')).repeated).toBe(false);
  });

  it('flushes every commit', () => {
    expect(database.get('PRAGMA synchronous')).toEqual([2n]);
    expect(database.get('PRAGMA journal_mode')).toEqual(['wal']);
  });
});
