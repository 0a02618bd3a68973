import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteEventStore } from '#event-store';
import { give, newSubjectRef, Recorder, register, withdraw } from '#testing';
import { entryOf, localEnv } from '../../tools/service-process.ts';

jest.setTimeout(300_000);

/** Events of the ledger that is copied. */
const size = process.env['FULL'] === 'true' ? 100_000 : 4_000;
const callers = 64;

interface Copied {
  readonly events: number;
  readonly appended: number;
  readonly digest: string;
  readonly eventsPerSecond: number;
}

describe(`kill -9 of a copy of ${size} events`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-copy-'));
  const [source, copy, back] = ['source', 'copy', 'back'].map((name) => join(folder, name)) as [string, string, string];

  beforeAll(() => fill(source));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('twice half-way leaves a beginning that no command opens, and the next run completes it', async () => {
    for (const share of [1 / 4, 1 / 2]) {
      await killedAfter(Math.floor(size * share));
      expect(ledger(['events'], copy).stderr).toMatch(/^LEDGER_COPY_UNFINISHED: /);
    }
    const there = copied(source, copy);
    expect(there).toMatchObject({ events: size + 1 });
    expect(there.appended).toBeLessThanOrEqual(size / 2 + 1);

    const returned = copied(copy, back);
    expect(returned).toMatchObject({ events: size + 1, appended: size + 1, digest: there.digest });
    process.stdout.write(
      `copy of ${size} events: ${there.eventsPerSecond} a second after two kills, ${returned.eventsPerSecond} at once\n`,
    );
    expect(ledger(['check', '--json'], back).stdout).not.toMatch(/"faults":[1-9]/);
  });

  /** The copy is killed once its file holds so many events. */
  async function killedAfter(events: number): Promise<void> {
    const child = spawn(process.execPath, [entryOf('cli'), 'copy', ...between(source, copy)], { env: localEnv(folder) });
    const ended = once(child, 'exit');
    while (child.exitCode === null && eventsIn(join(copy, 'events.sqlite')) < events) await delay(5);
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
  }
});

/** Consents of many people, each given and withdrawn in turn. */
async function fill(folder: string): Promise<void> {
  const store = await openSqliteEventStore({ folder, production: false, init: true });
  const recorder = new Recorder(store);
  await recorder.purpose(register('newsletter'));
  const life = async (events: number): Promise<void> => {
    const subjectRef = newSubjectRef();
    for (let n = 0; n < events; n++)
      await recorder.subject(subjectRef, n % 2 === 0 ? give('newsletter') : withdraw('newsletter'));
  };
  for (let left = size; left > 0; left -= callers * 10)
    await Promise.all(Array.from({ length: Math.min(callers, left / 10) }, () => life(10)));
  await store.close();
}

function eventsIn(file: string): number {
  if (!existsSync(file)) return 0;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(database.prepare('SELECT count(*) AS events FROM events').get()?.['events']);
  } catch {
    // The file has no table yet.
    return 0;
  } finally {
    database.close();
  }
}

const between = (from: string, to: string): readonly string[] => ['--from', `embedded:${from}`, '--to', `embedded:${to}`];

const ledger = (args: readonly string[], folder: string) =>
  spawnSync(process.execPath, [entryOf('cli'), ...args], { env: localEnv(folder), encoding: 'utf8' });

function copied(from: string, to: string): Copied {
  const { status, stdout, stderr } = ledger(['copy', '--json', ...between(from, to)], from);
  expect({ status, stderr: stderr.replaceAll(/^copying: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Copied;
}
