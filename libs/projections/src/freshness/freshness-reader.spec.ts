import { describe, expect, it } from '@jest/globals';
import type { Heartbeat } from '#document-store';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { createFreshnessReader } from './freshness-reader.ts';
import { waitForPosition } from './wait-for-position.ts';

const fixture = EngineFixture.forEachTest();

const views = () =>
  createFreshnessReader({ ledger: fixture.ledger, documents: fixture.documents, time: fixture.time, maxStaleness: 5_000 });

/** Writes what a projector would: a checkpoint and a heartbeat, `age` in milliseconds. */
async function written(
  projection: string,
  { age = 0, position, ledgerId = 'ledger' }: { age?: number; position: bigint; ledgerId?: string },
) {
  const event = await fixture.ledger.eventAt(position);
  const checkpoint = { ledgerId, position, ...(event && { eventId: event.eventId }) };
  await fixture.documents.commit({ projection, writes: [], checkpoint, epoch: 1 });
  const heartbeat: Heartbeat = { position, asOf: fixture.time.millis - age };
  await fixture.documents.beat(projection, heartbeat, 1);
}

describe('the freshness of views', () => {
  it('is nothing before the projector has begun', async () => {
    expect(await views().freshnessOf(['a.v1'])).toEqual({ position: 0n, stale: 'NO_CHECKPOINT' });
  });

  it('is fresh while the heartbeat is no older than the bound, and no further ahead than a second', async () => {
    const judge = async (age: number) => {
      await written('a.v1', { age, position: 0n });
      return (await views().freshnessOf(['a.v1'])).stale;
    };
    expect(await judge(0)).toBeUndefined();
    expect(await judge(5_000)).toBeUndefined();
    expect(await judge(5_001)).toBe('HEARTBEAT_TOO_OLD');
    expect(await judge(-1_000)).toBeUndefined();
    expect(await judge(-1_001)).toBe('HEARTBEAT_AHEAD');
  });

  it('has the smallest position and the worst freshness of all views', async () => {
    for (let n = 0; n < 3; n++) fixture.ledger.record('a');
    await written('a.v1', { position: 30n });
    await written('b.v1', { position: 20n, age: 9_000 });
    expect(await views().freshnessOf(['a.v1'])).toEqual({ position: 30n });
    expect(await views().freshnessOf(['a.v1', 'b.v1'])).toEqual({ position: 20n, stale: 'HEARTBEAT_TOO_OLD' });
    expect(await views().freshnessOf(['b.v1', 'a.v1'])).toEqual({ position: 20n, stale: 'HEARTBEAT_TOO_OLD' });
  });

  it('stays at the last ledger event while others use the store, and says what was waited for', async () => {
    fixture.ledger.record('a');
    await written('a.v1', { position: 10n });
    await fixture.documents.beat('a.v1', { position: 15n, asOf: fixture.time.millis }, 1);
    const positionFor = async (minimum: bigint) => (await views().freshnessOf(['a.v1'], { minimum, waitMillis: 0 })).position;
    expect(await views().freshnessOf(['a.v1'])).toEqual({ position: 10n });
    expect([await positionFor(5n), await positionFor(12n), await positionFor(15n), await positionFor(16n)]).toEqual([
      10n,
      12n,
      15n,
      10n,
    ]);
  });

  it('is stale at once when the projection has stopped, however young the heartbeat is', async () => {
    await written('a.v1', { position: 0n });
    await fixture.documents.report('a.v1', { state: 'stopped', since: 0, error: 'POISON_EVENT' }, 1);
    expect((await views().freshnessOf(['a.v1'])).stale).toBe('PROJECTION_STOPPED');
  });

  it('is of another ledger when the id differs', async () => {
    await written('a.v1', { position: 0n, ledgerId: 'other' });
    expect((await views().freshnessOf(['a.v1'])).stale).toBe('VIEW_OF_ANOTHER_LEDGER');
  });

  it('is of another ledger when an older backup was restored, before any projector has found out', async () => {
    for (let n = 0; n < 3; n++) fixture.ledger.record('a');
    await written('a.v1', { position: 30n });
    await written('b.v1', { position: 10n, age: 9_000 });
    fixture.ledger.restore(2);
    expect(await views().freshnessOf(['b.v1', 'a.v1'])).toMatchObject({ stale: 'VIEW_OF_ANOTHER_LEDGER' });
    fixture.ledger.record('a');
    expect(await views().freshnessOf(['a.v1'])).toMatchObject({ stale: 'VIEW_OF_ANOTHER_LEDGER' });
  });

  it('is checked against the ledger anew when a projector has begun a new epoch', async () => {
    fixture.ledger.record('a');
    await written('a.v1', { position: 10n });
    const reader = views();
    expect((await reader.freshnessOf(['a.v1'])).stale).toBeUndefined();
    fixture.ledger.restore(0);
    await fixture.documents.lease('a.v1', 'another', 1_000);
    expect((await reader.freshnessOf(['a.v1'])).stale).toBe('VIEW_OF_ANOTHER_LEDGER');
  });
});

describe('waiting for a position', () => {
  const watch = () => ({ documents: fixture.documents, time: fixture.time });

  it('ends at once where the view is there', async () => {
    fixture.ledger.record('a');
    await written('a.v1', { position: 10n });
    expect(await waitForPosition('a.v1', 10n, 2_000, watch())).toBe(10n);
  });

  it('is woken by the commit in the same process, before any time has passed', async () => {
    const { published } = fixture.start();
    await fixture.enters('running');
    const { millis } = fixture.time;
    const waiting = waitForPosition('counter.v1', 10n, 2_000, { ...watch(), published });
    fixture.ledger.record('a');
    expect(await waiting).toBe(10n);
    expect(fixture.time.millis).toBe(millis);
  });

  it('sees another process’s commit by reading again', async () => {
    fixture.ledger.record('a');
    const waiting = waitForPosition('a.v1', 10n, 2_000, watch());
    await fixture.time.advance(100);
    await written('a.v1', { position: 10n });
    await fixture.time.advance(100);
    expect(await waiting).toBe(10n);
  });

  it('ends after the time it was given, with the position that is there then', async () => {
    fixture.ledger.record('a');
    await written('a.v1', { position: 10n });
    let position: bigint | undefined;
    void waitForPosition('a.v1', 11n, 2_000, watch()).then((reached) => (position = reached));
    await fixture.time.advance(1_900);
    expect(position).toBeUndefined();
    await fixture.time.advance(200);
    expect(position).toBe(10n);
  });

  it('is a part of reading', async () => {
    fixture.start();
    await fixture.enters('running');
    const { ledger, documents, time } = fixture;
    const reader = createFreshnessReader({ ledger, documents, time, maxStaleness: 5_000 });
    const reading = reader.freshnessOf(['counter.v1'], { minimum: 10n, waitMillis: 2_000 });
    fixture.ledger.record('a');
    await fixture.time.advance(100);
    expect(await reading).toEqual({ position: 10n });
  });
});
