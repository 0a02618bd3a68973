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
import { startServerProcess, type ServerProcess } from '../event-store-server/process/server-process.ts';

jest.setTimeout(600_000);

const full = process.env['FULL'] === 'true';
/** Events of the ledger that is copied. */
const size = full ? 100_000 : 1_500;
const callers = 64;

interface Copied {
  readonly events: number;
  readonly appended: number;
  readonly digest: string;
  readonly eventsPerSecond: number;
}

/** Where a ledger lies. */
interface Place {
  readonly name: string;
  readonly url: string;
  /** How many events lie there by now. */
  events(): Promise<number>;
}

/**
 * @fault kill -9 of `ledger copy`, half-way
 * @caller no service opens the half (`LEDGER_COPY_UNFINISHED`)
 * @durable the source, and what the copy holds so far
 * @heals the same command goes on where it ended
 */
describe(`a ledger of ${size} events whose copy is killed half-way twice`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-copy-'));
  const [source, back, again] = ['source', 'back', 'again'].map((name) => embedded(join(folder, name))) as [Place, Place, Place];
  const log = join(folder, 'log');
  let server: ServerProcess;
  let digest: string | undefined;

  /** The server's events but the one that holds the ledger's id. */
  const onServer: Place = {
    name: 'EventStoreDB',
    get url() {
      return server.connectionString;
    },
    events: async () => (await server.control.status()).events - 1,
  };

  beforeAll(async () => {
    await fill(join(folder, 'source'));
    server = await startServerProcess({ file: log });
  });
  afterAll(async () => {
    await server.end();
    rmSync(folder, { recursive: true });
  });

  const ways = [
    { from: source, to: onServer },
    { from: onServer, to: back },
    // Of both stores one side was copied above.
    ...(full ? [{ from: back, to: again }] : []),
  ];

  it.each(ways)(
    'from $from.name to $to.name is opened by no command, completed by the next run, and equal',
    async ({ from, to }) => {
      for (const share of [1 / 4, 1 / 2]) await killedAfter(Math.floor(size * share), from, to);
      expect(ledger(['events'], to).stderr).toMatch(/^LEDGER_COPY_UNFINISHED: /);
      const copied = completed(from, to);
      expect(copied).toMatchObject({ events: size + 1, digest: (digest ??= copied.digest) });
      expect(copied.appended).toBeLessThanOrEqual(size / 2 + 1);
      process.stdout.write(
        `copy of ${size} events, ${from.name} to ${to.name}: ${copied.eventsPerSecond} a second after two kills\n`,
      );
    },
  );

  it('has no fault in either store, also after the server was killed', async () => {
    await server.end('SIGKILL');
    server = await startServerProcess({ file: log });
    for (const place of [onServer, back]) {
      const { status, stdout } = ledger(['check', '--json'], place);
      expect([place.name, status]).toEqual([place.name, 0]);
      expect(stdout).not.toMatch(/"faults":[1-9]/);
    }
  });

  /** The copy is killed once its target holds so many events. */
  async function killedAfter(events: number, from: Place, to: Place): Promise<void> {
    const child = spawn(process.execPath, [entryOf('cli'), 'copy', ...between(from, to)], { env: localEnv(folder) });
    const ended = once(child, 'exit');
    while (child.exitCode === null && (await to.events()) < events) await delay(5);
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
  }

  function ledger(args: readonly string[], { url }: Pick<Place, 'url'>) {
    const env = { ...localEnv(join(folder, 'views')), EVENT_STORE_URL: url };
    return spawnSync(process.execPath, [entryOf('cli'), ...args], { env, encoding: 'utf8' });
  }

  function completed(from: Place, to: Place): Copied {
    const { status, stdout, stderr } = ledger(['copy', '--json', ...between(from, to)], from);
    expect({ status, stderr: stderr.replaceAll(/^copying: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout) as Copied;
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

function embedded(folder: string): Place {
  const file = join(folder, 'events.sqlite');
  return { name: 'embedded', url: `embedded:${folder}`, events: async () => eventsIn(file) };
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

const between = (from: Place, to: Place): readonly string[] => ['--from', from.url, '--to', to.url];
