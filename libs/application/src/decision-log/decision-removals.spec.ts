import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#event-store';
import { instantOf, StoreUnavailable, streams, toInstant, type Clock } from '#kernel';
import { replacing } from '#testing';
import { staleAnswer } from '../decision/get-decision.ts';
import { DecisionLog } from './decision-log.ts';
import { removeOldDecisions, type RemovingStore } from './decision-removals.ts';

const day = 86_400_000;
const firstDay = Date.parse('2025-01-01T12:00:00.000Z');
const begin = toInstant('2020-01-01T00:00:00Z')!;

let store: MemoryEventStore;
beforeEach(() => {
  store = new MemoryEventStore();
});

async function recordOn(days: readonly number[], controllerId = 'acme'): Promise<void> {
  for (const number of days) {
    const clock: Clock = () => firstDay + number * day;
    const log = new DecisionLog(store, clock);
    const question = { subjectRef: 'anna', purposeId: 'news' };
    log.record(controllerId, { sub: `day ${number}`, roles: [], question, answer: staleAnswer(question, instantOf(clock())) });
    await log.close();
  }
}

const removeBefore = (before: string, over: Partial<RemovingStore> = {}, controllerId = 'acme') =>
  removeOldDecisions(replacing<RemovingStore>(store, over), { controllerId, before, at: instantOf(firstDay + 400 * day) });

const kept = async (controllerId = 'acme') =>
  (await Array.fromAsync(new DecisionLog(store, Date.now).read(controllerId, { from: begin }))).map(({ record }) => record.sub);

const removalsOf = async () =>
  (await Array.fromAsync(store.readStream(streams.decisionRemovals('acme')))).map(({ data }) => {
    const { before, state } = JSON.parse(data) as { before: string; state: string };
    return `${before} ${state}`;
  });

describe('removing old records', () => {
  it('takes whole days before the date, of all writers, and says so', async () => {
    await recordOn([0, 0, 1, 2]);
    expect(await removeBefore('2025-01-02')).toBe(2);
    expect(await kept()).toEqual(['day 1', 'day 2']);
    expect(await removalsOf()).toEqual(['2025-01-02 begun', '2025-01-02 done']);
  });

  it('does nothing where nothing is old, or all of it is gone', async () => {
    await recordOn([0, 1]);
    expect(await removeBefore('2025-01-01')).toBe(0);
    expect(await removeBefore('2025-01-02')).toBe(1);
    expect(await removeBefore('2025-01-02')).toBe(0);
    expect(await removalsOf()).toHaveLength(2);
    expect(await removeBefore('2026-01-02')).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('goes on where another process was killed', async () => {
    await recordOn([0, 1, 2]);
    let removed = 0;
    const dying = async (stream: Parameters<RemovingStore['removeStream']>[0]) => {
      if (removed++ > 0) throw new StoreUnavailable('removing');
      await store.removeStream(stream);
    };
    await expect(removeBefore('2025-01-03', { removeStream: dying })).rejects.toThrow(StoreUnavailable);
    expect(await kept()).toEqual(['day 1', 'day 2']);
    await removeBefore('2025-01-03');
    expect(await kept()).toEqual(['day 2']);
    expect(await removalsOf()).toEqual(['2025-01-03 begun', '2025-01-03 begun', '2025-01-03 done']);
  });

  it('touches no other tenant', async () => {
    await recordOn([0]);
    await recordOn([0], 'acme-2');
    await removeBefore('2026-01-01');
    expect(await kept('acme-2')).toEqual(['day 0']);
  });

  it('of two at once harms nobody', async () => {
    await recordOn([0, 1]);
    await Promise.all([removeBefore('2025-01-02'), removeBefore('2025-01-02')]);
    expect(await kept()).toEqual(['day 1']);
  });
});
