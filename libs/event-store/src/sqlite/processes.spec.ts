import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { event, subject } from '../conformance/store-fixture.ts';
import type { EventStore, RecordedEvent } from '../port/event-store.port.ts';
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts';

const script = join(import.meta.dirname, '../testing/endless-writers.ts');
const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);

/**
 * @fault kill -9 of one of several processes that write one folder
 * @caller the others go on
 * @durable every event that was answered
 * @heals at once
 */
describe('processes that share a ledger', () => {
  let ledger: TemporaryLedger;
  let children: ChildProcess[];

  beforeEach(async () => {
    ledger = await temporaryLedger();
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await ledger.dispose();
  });

  /** Starts 64 writers and resolves once they have printed that many lines; `printed` goes on growing. */
  const writers = async (lines: number) => {
    const child = spawn(process.execPath, ['--conditions=source', script, ledger.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const printed: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      createInterface({ input: child.stdout })
        .on('line', (line) => printed.push(line) === lines && resolve())
        .once('close', () => reject(new Error(`ended after ${printed.length} lines`)));
    });
    return { child, printed };
  };
  const kill = async ({ child, printed }: { child: ChildProcess; printed: readonly string[] }) => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The last line may be cut off.
    return printed.slice(1, -1);
  };
  const everything = (store: EventStore) => Array.fromAsync(store.readAll(0n, ['subject']));

  it(
    `lose no acknowledged event, double none and leave no gap when they are killed (${rounds} rounds)`,
    async () => {
      const acknowledged: string[] = [];
      for (let round = 0; round < rounds; round++) {
        acknowledged.push(...(await kill(await writers(500 + 100 * round))));
        const store = await ledger.open();
        const stored = await everything(store);
        await store.close();
        const lines = new Set(stored.map(({ stream, revision, eventId }) => `${stream} ${revision} ${eventId}`));
        expect(acknowledged.filter((line) => !lines.has(line))).toEqual([]);
        expect(new Set(stored.map(({ eventId }) => eventId)).size).toBe(stored.length);
        expect(gapsIn(stored)).toEqual([]);
      }
      expect(acknowledged.length).toBeGreaterThan(400 * rounds);
    },
    60_000 + rounds * 10_000,
  );

  it('make one ledger when they start together, and all of them write it', async () => {
    const started = await Promise.all([writers(300), writers(300), writers(300)]);
    expect(new Set(started.map(({ printed }) => printed[0])).size).toBe(1);
    const acknowledged = (await Promise.all(started.map(kill))).flat();
    const stored = await everything(await ledger.open());
    const lines = new Set(stored.map(({ stream, revision, eventId }) => `${stream} ${revision} ${eventId}`));
    expect(acknowledged.filter((line) => !lines.has(line))).toEqual([]);
    expect(gapsIn(stored)).toEqual([]);
  });

  it('are followed by one another, and let one another write', async () => {
    const { printed } = await writers(200);
    const store = await ledger.open();
    const aborting = new AbortController();
    const followed: string[] = [];
    for await (const item of store.subscribe(0n, aborting.signal)) {
      if ('reached' in item) continue;
      followed.push(item.eventId);
      if (followed.length % 200 === 0) await store.append(subject(`mine-${followed.length}`), 'noStream', [event()]);
      if (followed.length === 2_000) aborting.abort();
    }
    const stored = await everything(store);
    expect(followed).toEqual(stored.slice(0, 2_000).map(({ eventId }) => eventId));
    expect(stored.some(({ stream }) => stream === subject('mine-1000'))).toBe(true);
    expect(printed.length).toBeGreaterThan(200);
  });
});

/** Events whose revision is not one more than that of the stream's event before them. */
function gapsIn(stored: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const next = new Map<string, number>();
  return stored.filter(({ stream, revision }) => {
    const expected = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    return revision !== expected;
  });
}
