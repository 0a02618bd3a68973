import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openEventStoreDb } from '#event-store';
import { startServerProcess, type ServerProcess } from '../../event-store-server/process/server-process.ts';
import { event, subject } from './opened-store.ts';
import type { Reading } from './slow-reader.ts';

jest.setTimeout(300_000);

const size = process.env['FULL'] === 'true' ? 100_000 : 4_000;
const together = 400;
const mebibyte = 1024 * 1024;

/**
 * @fault Very many events wait behind a slow projection
 * @caller views are behind; the memory stays
 * @durable every event, on the server
 * @heals as fast as the projection goes
 */
describe(`${size} events that wait for a slow projection`, () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServerProcess({ profile: '23.10' });
    await fill(server.connectionString);
  });
  afterAll(() => server.end());

  it('are held by the server, and few of them by the process that reads', async () => {
    const { events, held, grown } = await slowReading(server.connectionString);
    expect(events).toBe(size);
    expect(held).toBeLessThan(4 * mebibyte);
    expect(grown).toBeLessThan(200 * mebibyte);
    process.stdout.write(
      `${size} events behind a slow projection: ${mebibytes(held)} MiB held, the process grew by ${mebibytes(grown)} MiB\n`,
    );
  });
});

/** One stream of events with a kilobyte of data each. */
async function fill(url: string): Promise<void> {
  const store = await openEventStoreDb({ url, production: false, init: false, maxAges: { access: 60, decision: 60 } });
  const data = JSON.stringify({ text: 'x'.repeat(1_000) });
  for (let at = 0; at < size; at += together) {
    const events = Array.from({ length: together }, () => ({ ...event(), data }));
    await store.append(subject('a'), at === 0 ? 'noStream' : at - 1, events);
  }
  await store.close();
}

/** Rejects with what the process met when it does not end: it is ended before the test runs out of time. */
async function slowReading(url: string): Promise<Reading> {
  const script = resolve(import.meta.dirname, 'slow-reader.ts');
  const options = ['--expose-gc', '--conditions=source', script, url, `${size}`];
  const { stdout } = await promisify(execFile)(process.execPath, options, { timeout: 240_000 });
  return JSON.parse(stdout) as Reading;
}

const mebibytes = (bytes: number): string => (bytes / mebibyte).toFixed(1);
