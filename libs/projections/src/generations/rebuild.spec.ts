import { describe, expect, it } from '@jest/globals';
import type { DocumentStore } from '#document-store';
import { createFreshnessReader } from '../freshness/freshness-reader.ts';
import { projectionStatuses } from '../freshness/projection-status.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { GenerationsFixture } from '../testing/generations-fixture.ts';
import { liveViews } from './live-views.ts';
import { beginRebuild, cancelRebuild } from './rebuild.ts';

const fixture = EngineFixture.forEachTest();
const generations = new GenerationsFixture(fixture);

const recordEvents = (count: number) => {
  for (let n = 0; n < count; n++) fixture.ledger.record(`s${n % 3}`);
};
const statusOf = async () => {
  const { documents, ledger, time } = fixture;
  return (await projectionStatuses([counter as ReadModel], { documents, ledger, decode, clock: time.now }))[0]!;
};

describe('a rebuild beside the live view', () => {
  it('is made in collections of its own while events come in, and reads see the live view alone', async () => {
    recordEvents(600);
    fixture.start();
    await fixture.reaches(6_000n);
    const { documents } = liveViews([counter], fixture);
    const eventsOf = async () => {
      const id = 'subject-acme.s0';
      return ((await documents.load('counter.v1', [id])).get(id)!.body as { events: number }).events;
    };
    await generations.rebuild(100);
    let seen = await eventsOf();
    expect(seen).toBe(200);
    for (let second = 0; second < 8; second++) {
      recordEvents(3);
      await fixture.time.advance(1_000);
      const now = await eventsOf();
      expect(now).toBeGreaterThanOrEqual(seen);
      seen = now;
    }
    await generations.reaches(6_240n);
    expect(await generations.view(2)).toEqual(await fixture.rebuilt());
    expect(await generations.view(1)).toEqual(await fixture.rebuilt());
  });

  it('goes no faster than it may, says how far it is, and leaves the live view fresh', async () => {
    const { documents, ledger, time } = fixture;
    recordEvents(1_000);
    fixture.start();
    await fixture.reaches(10_000n);
    const freshness = createFreshnessReader({ documents, ledger, time, maxStaleness: 5_000 });
    await generations.rebuild(100);
    for (let second = 0; second < 5; second++) {
      await time.advance(1_000);
      expect(await freshness.freshnessOf(['counter.v1'])).toEqual({ position: 10_000n });
    }
    const { rebuild, state, generation } = await statusOf();
    expect({ state, generation }).toEqual({ state: 'running', generation: 1 });
    expect(rebuild).toMatchObject({ generation: 2, state: 'rebuilding', limit: 100, ready: false, quarantined: 0 });
    expect(rebuild!.events).toBeGreaterThan(0);
    expect(rebuild!.perSecond).toBeLessThanOrEqual(110);
    expect(rebuild!.secondsLeft).toBeGreaterThan(0);
    expect(BigInt(rebuild!.position)).toBeLessThan(10_000n);
    expect(await generations.flip()).toEqual({ refused: 'NOT_FRESH' });
    await time.advance(10_000);
    await generations.reaches(10_000n);
    expect((await statusOf()).rebuild).toMatchObject({ state: 'running', position: '10000', ready: true });
  });

  it('is one at a time, and can be given up: its number is not given again', async () => {
    recordEvents(3);
    fixture.start();
    await fixture.reaches(30n);
    await generations.rebuild();
    await generations.reaches(30n);
    expect(await beginRebuild(fixture.documents, counter, { now: 0 })).toBeUndefined();
    expect(await cancelRebuild(fixture.documents, counter)).toBe(true);
    expect(await cancelRebuild(fixture.documents, counter)).toBe(false);
    await fixture.time.advance(8_000);
    expect(await generations.found).toMatchObject({ live: 1, last: 2, dropped: [] });
    expect(await generations.view(2)).toEqual({});
    expect((await fixture.progress('counter.v1.g2')).checkpoint).toBeUndefined();
    await generations.rebuild();
    await generations.reaches(30n, 3);
    expect(await generations.view(3)).toEqual(await fixture.rebuilt());
  });

  it('is not made slower than its subscription bears', async () => {
    await expect(beginRebuild(fixture.documents, counter, { now: 0, eventsPerSecond: 99 })).rejects.toThrow(RangeError);
  });
});

/**
 * @fault The projector is killed while it rebuilds a view
 * @caller nothing: reads and decisions are answered from the live view
 * @durable what was rebuilt up to the last checkpoint
 * @heals the next projector goes on from there
 */
describe('a projector that dies while it rebuilds', () => {
  it('is followed by one that goes on from the checkpoint', async () => {
    recordEvents(2_000);
    let dead = false;
    const alive = (): DocumentStore => {
      if (dead) throw new Error('killed');
      return fixture.documents;
    };
    const dying = fixture.documentsWith({
      commit: async (batch) => alive().commit(batch),
      beat: async (...beat) => alive().beat(...beat),
      report: async (...report) => alive().report(...report),
      lease: async (...lease) => alive().lease(...lease),
      release: async (...release) => alive().release(...release),
    });
    fixture.start({ documents: dying });
    await fixture.reaches(20_000n);
    await generations.rebuild(100);
    await fixture.time.advance(3_000);
    dead = true;
    const before = await fixture.progress('counter.v1.g2');
    expect(before.checkpoint!.position).toBeLessThan(20_000n);
    expect(before.condition?.rebuild?.events).toBeGreaterThan(0);
    fixture.start();
    await fixture.time.advance(9_000);
    const after = await fixture.progress('counter.v1.g2');
    expect(after.checkpoint!.position).toBeGreaterThan(before.checkpoint!.position);
    expect(after.condition?.rebuild?.events).toBeGreaterThan(before.condition!.rebuild!.events);
    await fixture.time.advance(15_000);
    await generations.reaches(20_000n);
    expect(await generations.view(2)).toEqual(await fixture.rebuilt());
    expect(await generations.flip()).toMatchObject({ live: 2 });
  });
});

describe('two projectors', () => {
  it('make one generation between them, and the other goes on when the first stops', async () => {
    recordEvents(1_000);
    const first = fixture.start();
    await fixture.enters('running');
    fixture.start();
    await generations.rebuild(100);
    await fixture.time.advance(3_000);
    expect((await fixture.progress('counter.v1.g2')).epoch).toBe(1);
    await first.stop();
    await fixture.time.advance(15_000);
    await generations.reaches(10_000n);
    expect(await generations.view(2)).toEqual(await fixture.rebuilt());
    expect(fixture.notices.filter(({ kind }) => kind === 'trouble')).toEqual([]);
  });
});
