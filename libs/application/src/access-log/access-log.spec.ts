import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore, type EventStore } from '#event-store';
import { instantOf, ledgerCategories, StoreUnavailable, streams, toInstant, type Instant } from '#kernel';
import { replacing } from '#testing';
import { AccessLog } from './access-log.ts';
import type { PeriodQuery, PlacedRecord } from '../daily-records/read-daily-records.ts';
import type { AccessRead, AccessRecord } from './access-record.ts';

const noon = Date.parse('2026-03-09T12:00:00.000Z');
const day = 86_400_000;
const begin = toInstant('2026-01-01T00:00:00Z')!;

let store: EventStore;
let clock: number;
beforeEach(() => {
  store = new MemoryEventStore();
  clock = noon;
});
const read = (more: Partial<AccessRead> = {}): AccessRead => ({
  sub: 'olga',
  roles: ['operator'],
  route: 'GET /v1/subjects/{subjectRef}/status',
  subjectRef: 'anna',
  count: 1,
  ...more,
});

/** A process of its own. */
const newProcess = (over: Partial<EventStore> = {}): AccessLog => new AccessLog(replacing(store, over), () => clock);

const found = (query: Partial<PeriodQuery> = {}, controllerId = 'acme'): Promise<PlacedRecord<AccessRecord>[]> =>
  Array.fromAsync(newProcess().read(controllerId, { from: begin, ...query }));

const countsOf = async (query: Partial<PeriodQuery> = {}) => (await found(query)).map(({ record }) => record.count);

/** Records one read for each of these times; its count is its number. */
async function recordAt(log: AccessLog, times: readonly number[], first = 0): Promise<void> {
  for (const [index, time] of times.entries()) {
    clock = time;
    await log.record('acme', read({ count: first + index }));
  }
}

describe('a record', () => {
  it('says when, who, in which roles, what, of whom and how much', async () => {
    await newProcess().record('acme', read({ filter: { at: '2026-01-01T00:00:00Z' } }));
    expect((await found()).map(({ record }) => record)).toEqual([
      { readAt: instantOf(noon), ...read(), filter: { at: '2026-01-01T00:00:00Z' } },
    ]);
  });

  it('lies outside the ledger', async () => {
    await newProcess().record('acme', read());
    expect(await Array.fromAsync(store.readAll(0n, ledgerCategories))).toEqual([]);
    expect(await store.endAfter(0n)).toMatchObject({ ledgerEvents: false });
  });

  it('holds nothing but its fields; what does not fit fails alone', async () => {
    const log = newProcess();
    const stranger = { ...read(), filter: { name: 'Anna' } } as AccessRead;
    const outcomes = await Promise.allSettled([
      log.record('acme', read()),
      log.record('acme', stranger),
      log.record('acme', read()),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await found()).toHaveLength(2);
  });

  it('is seen by its own tenant alone', async () => {
    await newProcess().record('acme', read());
    expect(await found({}, 'acme-2')).toEqual([]);
    expect(await found({}, 'other')).toEqual([]);
  });
});

describe('reads at the same time', () => {
  it('share an append: none waits for a flush of its own', async () => {
    const appends: string[] = [];
    const log = newProcess({
      append: (stream, expected, events) => {
        appends.push(`${stream.split('.').length > 1 ? 'records' : 'directory'} ${events.length}`);
        return store.append(stream, expected, events);
      },
    });
    await Promise.all(Array.from({ length: 64 }, (_, count) => log.record('acme', read({ count }))));
    expect(appends).toEqual(['directory 1', 'records 1', 'records 63']);
    expect(await countsOf()).toEqual(Array.from({ length: 64 }, (_, count) => count));
  });

  it('of several processes hinder nobody', async () => {
    const logs = [newProcess(), newProcess(), newProcess()];
    await Promise.all(Array.from({ length: 90 }, (_, n) => logs[n % 3]!.record('acme', read({ count: n }))));
    expect(new Set(await countsOf())).toEqual(new Set(Array.from({ length: 90 }, (_, n) => n)));
  });
});

describe('reading the log', () => {
  const minutes = Array.from({ length: 40 }, (_, n) => noon + n * 60_000);

  it('gives the records of all processes, before and after a restart, oldest first', async () => {
    const [one, other] = [newProcess(), newProcess()];
    await recordAt(one, [noon, noon + 4, noon + day], 0);
    await recordAt(other, [noon + 2, noon + day - 1], 10);
    await recordAt(newProcess(), [noon + 3, noon + day + 1], 20);
    expect(await countsOf()).toEqual([0, 10, 20, 1, 11, 2, 21]);
  });

  it('begins with `from` and ends before `to`', async () => {
    await recordAt(newProcess(), minutes);
    const at = (index: number): Instant => instantOf(minutes[index]!);
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
    for (const [from, to] of [
      [0, 40],
      [0, 1],
      [1, 2],
      [7, 8],
      [31, 40],
      [39, 40],
      [5, 5],
    ] as const)
      expect(await countsOf({ from: at(from), ...(to < 40 && { to: at(to) }) })).toEqual(numbers(from, to));
    expect(await countsOf({ from: instantOf(minutes[39]! + 1) })).toEqual([]);
  });

  it('looks at few records before the time that is asked for, and at none of other days', async () => {
    await recordAt(newProcess(), [...minutes, noon + 2 * day]);
    let looked = 0;
    const counting = newProcess({
      async *readStream(stream, from) {
        for await (const event of store.readStream(stream, from)) {
          if (stream !== streams.accessDirectory('acme')) looked++;
          yield event;
        }
      },
    });
    const query = { from: instantOf(minutes[37]!), to: instantOf(noon + day) };
    expect(await Array.fromAsync(counting.read('acme', query))).toHaveLength(3);
    expect(looked).toBeLessThan(20);
  });

  it('goes on behind any place without loss or repetition, also where many have one time', async () => {
    await recordAt(newProcess(), [noon, noon, noon, noon + 1], 0);
    await recordAt(newProcess(), [noon, noon, noon + day], 10);
    const all = await found();
    expect(all).toHaveLength(7);
    for (const [index, { place }] of all.entries()) expect(await found({ after: place })).toEqual(all.slice(index + 1));
  });

  it('keeps the order of a clock that steps back', async () => {
    await recordAt(newProcess(), [noon, noon - 2 * day, noon + 1]);
    expect((await found()).map(({ record }) => [record.count, record.readAt])).toEqual([
      [0, instantOf(noon)],
      [1, instantOf(noon)],
      [2, instantOf(noon + 1)],
    ]);
  });

  it('stops at what no process of ours can have written', async () => {
    await newProcess().record('acme', read());
    const [{ place }] = (await found()) as [PlacedRecord<AccessRecord>];
    const event = { eventId: crypto.randomUUID(), type: 'DetailRead', data: '{"secret":"anna@example.org"}', metadata: '{}' };
    await store.append(streams.access('acme', '2026-03-09', place.writer), 0, [event]);
    await expect(found()).rejects.toMatchObject({ code: 'EVENT_CORRUPT', message: expect.not.stringContaining('anna@') });
  });
});

describe('while the store is away', () => {
  const away = () => Promise.reject(new StoreUnavailable('appending'));

  it('no read is recorded, and each is told so', async () => {
    const log = newProcess({ append: away });
    const outcomes = await Promise.allSettled([log.record('acme', read()), log.record('acme', read())]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'STORE_UNAVAILABLE' } });
    expect(await found()).toEqual([]);
  });

  it.each([
    ['before it was stored', false],
    ['after it was stored, though its answer was lost', true],
  ])('an append that failed %s does not hinder the next', async (_, stored) => {
    const failing = new Set(['directory', 'records of 2']);
    const log = newProcess({
      append: async (stream, expected, events) => {
        const { count } = JSON.parse(events[0]!.data) as { count?: number };
        if (!failing.delete(count === undefined ? 'directory' : `records of ${count}`))
          return store.append(stream, expected, events);
        if (stored) await store.append(stream, expected, events);
        return away();
      },
    });
    const attempt = (count: number) => log.record('acme', read({ count })).catch(() => 'failed');
    const outcomes = [];
    for (const count of [0, 1, 2, 3]) outcomes.push(await attempt(count));
    expect(outcomes).toEqual(['failed', undefined, 'failed', undefined]);
    expect(await countsOf()).toEqual(stored ? [1, 2, 3] : [1, 3]);
  });
});
