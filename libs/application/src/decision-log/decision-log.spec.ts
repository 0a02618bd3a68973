import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore, type EventStore } from '#event-store';
import { instantOf, StoreUnavailable, toInstant } from '#kernel';
import { replacing } from '#testing';
import { staleAnswer } from '../decision/get-decision.ts';
import { DecisionLog } from './decision-log.ts';
import type { AnsweredQuestion } from './decision-record.schema.ts';
import { maxWaiting, type DecisionLogNotice } from './tenant-decision-writer.ts';

const begin = toInstant('2026-01-01T00:00:00Z')!;

let store: EventStore;
let clock: number;
let notices: DecisionLogNotice[];
beforeEach(() => {
  store = new MemoryEventStore();
  clock = Date.parse('2026-03-09T12:00:00.000Z');
  notices = [];
});

const newProcess = (over: Partial<EventStore> = {}): DecisionLog =>
  new DecisionLog(
    replacing(store, over),
    () => clock,
    (notice) => notices.push(notice),
  );

const answeredTo = (sub: string): AnsweredQuestion => {
  const question = { subjectRef: 'anna', purposeId: 'news' };
  return { sub, roles: ['service-decision'], question, answer: staleAnswer(question, instantOf(clock)) };
};

const found = (controllerId = 'acme') => Array.fromAsync(newProcess().read(controllerId, { from: begin }));
const subsOf = async (controllerId?: string) => (await found(controllerId)).map(({ record }) => record.sub);
const numbers = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n));
const droppedRecords = () => notices.reduce((sum, notice) => sum + (notice.kind === 'dropped' ? notice.records : 0), 0);

describe('the decision log', () => {
  it('writes after the answer, many in one append', async () => {
    const groups: number[] = [];
    const log = newProcess({
      append: (stream, expected, events) => {
        if (stream.includes('.')) groups.push(events.length);
        return store.append(stream, expected, events);
      },
    });
    for (const sub of numbers(300)) log.record('acme', answeredTo(sub));
    expect(log.waiting).toBe(300);
    await log.close();
    expect(groups).toEqual([256, 44]);
    expect(await subsOf()).toEqual(numbers(300));
    expect(log.waiting).toBe(0);
  });

  it('writes a group that is full at once, and what is left when it has waited', async () => {
    const log = newProcess();
    for (const sub of numbers(258)) log.record('acme', answeredTo(sub));
    while ((await subsOf()).length < 258) await new Promise((resolve) => setImmediate(resolve));
    expect(notices).toEqual([
      { kind: 'recorded', records: 256 },
      { kind: 'recorded', records: 2 },
    ]);
    log.record('acme', answeredTo('later'));
    await log.close();
    expect(await subsOf()).toEqual([...numbers(258), 'later']);
  });

  it('puts each day in a stream of its own, and keeps the order of a clock that steps back', async () => {
    const log = newProcess();
    const times = ['2026-03-09T23:59:59.999Z', '2026-03-10T00:00:00.000Z', '2026-03-09T23:59:59.000Z'];
    for (const [n, time] of times.entries()) {
      clock = Date.parse(time);
      log.record('acme', answeredTo(String(n)));
    }
    await log.close();
    expect((await found()).map(({ record }) => [record.sub, record.answeredAt])).toEqual([
      ['0', times[0]],
      ['1', times[1]],
      ['2', times[1]],
    ]);
  });

  it('keeps tenants apart', async () => {
    const log = newProcess();
    for (const tenant of ['acme', 'other']) log.record(tenant, answeredTo(tenant));
    await log.close();
    expect(await subsOf('acme')).toEqual(['acme']);
    expect(await subsOf('other')).toEqual(['other']);
    expect(await subsOf('acme-2')).toEqual([]);
  });
});

describe('while the store is away', () => {
  it.each([
    ['before it was stored', false],
    ['after it was stored, though its answer was lost', true],
  ])('an append that failed %s is made again, and each record stands once', async (_, stored) => {
    let failures = 3;
    const log = newProcess({
      append: async (stream, expected, events) => {
        if (failures-- <= 0) return store.append(stream, expected, events);
        if (stored) await store.append(stream, expected, events);
        throw new StoreUnavailable('appending');
      },
    });
    for (const sub of numbers(3)) log.record('acme', answeredTo(sub));
    while (notices.every(({ kind }) => kind !== 'recorded')) await new Promise((resolve) => setTimeout(resolve, 5));
    await log.close();
    expect(await subsOf()).toEqual(numbers(3));
    expect(droppedRecords()).toBe(0);
  });

  it('keeps so many and counts what it drops; nobody who asks is told', async () => {
    let isAway = true;
    const log = newProcess({
      append: (stream, expected, events) =>
        isAway ? Promise.reject(new StoreUnavailable('appending')) : store.append(stream, expected, events),
    });
    for (const sub of numbers(maxWaiting + 7)) log.record('acme', answeredTo(sub));
    expect(droppedRecords()).toBe(7);
    expect(log.waiting).toBe(maxWaiting);
    isAway = false;
    await log.close();
    expect((await subsOf()).length).toBe(maxWaiting);
  });

  it('ends without waiting for it, and says how many records are lost', async () => {
    const log = newProcess({ append: () => Promise.reject(new StoreUnavailable('appending')) });
    for (const sub of numbers(300)) log.record('acme', answeredTo(sub));
    await log.close();
    expect(droppedRecords()).toBe(300);
  });

  it('what can never be written is dropped alone', async () => {
    const log = newProcess();
    log.record('acme', answeredTo('0'));
    log.record('acme', { ...answeredTo('1'), roles: [1 as never] });
    log.record('acme', answeredTo('2'));
    await log.close();
    expect(await subsOf()).toEqual(['0', '2']);
    expect(droppedRecords()).toBe(1);
  });
});
