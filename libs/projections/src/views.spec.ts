import { describe, expect, it } from '@jest/globals';
import type { Heartbeat } from '#document-store';
import { EngineBench } from './testing/engine-bench.ts';
import { createViews } from './views.ts';
import { waitForPosition } from './wait-for-position.ts';

const bench = EngineBench.forEachTest();

const views = () => createViews({ ledger: bench.ledger, documents: bench.documents, time: bench.time, maxStaleness: 5_000 });

/** What a projector wrote down: a checkpoint at the last recorded event, and a heartbeat as old as said, in milliseconds. */
async function written(
  projection: string,
  { age = 0, position, ledgerId = 'ledger' }: { age?: number; position: bigint; ledgerId?: string },
) {
  const event = await bench.ledger.eventAt(position);
  const checkpoint = { ledgerId, position, ...(event && { eventId: event.eventId }) };
  await bench.documents.commit({ projection, writes: [], checkpoint, epoch: 1 });
  const heartbeat: Heartbeat = { position, asOf: bench.time.millis - age };
  await bench.documents.beat(projection, heartbeat, 1);
}

describe('what a reader looks at', () => {
  it('is nothing before the projector has begun', async () => {
    expect(await views().look(['a.v1'])).toEqual({ position: 0n, stale: 'NO_CHECKPOINT' });
  });

  it('is fresh while the heartbeat is no older than the bound, and no further ahead than a second', async () => {
    const judge = async (age: number) => {
      await written('a.v1', { age, position: 0n });
      return (await views().look(['a.v1'])).stale;
    };
    expect(await judge(0)).toBeUndefined();
    expect(await judge(5_000)).toBeUndefined();
    expect(await judge(5_001)).toBe('HEARTBEAT_TOO_OLD');
    expect(await judge(-1_000)).toBeUndefined();
    expect(await judge(-1_001)).toBe('HEARTBEAT_AHEAD');
  });

  it('has the smallest position and the worst freshness of all views', async () => {
    for (let n = 0; n < 3; n++) bench.ledger.record('a');
    await written('a.v1', { position: 30n });
    await written('b.v1', { position: 20n, age: 9_000 });
    expect(await views().look(['a.v1'])).toEqual({ position: 30n });
    expect(await views().look(['a.v1', 'b.v1'])).toEqual({ position: 20n, stale: 'HEARTBEAT_TOO_OLD' });
    expect(await views().look(['b.v1', 'a.v1'])).toEqual({ position: 20n, stale: 'HEARTBEAT_TOO_OLD' });
  });

  it('stays at the last ledger event while others use the store, and says what was waited for', async () => {
    bench.ledger.record('a');
    await written('a.v1', { position: 10n });
    await bench.documents.beat('a.v1', { position: 15n, asOf: bench.time.millis }, 1);
    const looked = async (min: bigint) => (await views().look(['a.v1'], { min, waitMillis: 0 })).position;
    expect(await views().look(['a.v1'])).toEqual({ position: 10n });
    expect([await looked(5n), await looked(12n), await looked(15n), await looked(16n)]).toEqual([10n, 12n, 15n, 10n]);
  });

  it('is stale at once when the projection has stopped, however young the heartbeat is', async () => {
    await written('a.v1', { position: 0n });
    await bench.documents.report('a.v1', { state: 'stopped', since: 0, error: 'POISON_EVENT' }, 1);
    expect((await views().look(['a.v1'])).stale).toBe('PROJECTION_STOPPED');
  });

  it('is of another ledger when the id differs', async () => {
    await written('a.v1', { position: 0n, ledgerId: 'other' });
    expect((await views().look(['a.v1'])).stale).toBe('VIEW_OF_ANOTHER_LEDGER');
  });

  it('is of another ledger when an older backup was restored, before any projector has found out', async () => {
    for (let n = 0; n < 3; n++) bench.ledger.record('a');
    await written('a.v1', { position: 30n });
    await written('b.v1', { position: 10n, age: 9_000 });
    bench.ledger.restore(2);
    expect(await views().look(['b.v1', 'a.v1'])).toMatchObject({ stale: 'VIEW_OF_ANOTHER_LEDGER' });
    bench.ledger.record('a');
    expect(await views().look(['a.v1'])).toMatchObject({ stale: 'VIEW_OF_ANOTHER_LEDGER' });
  });

  it('is checked against the ledger anew when a projector has begun a new epoch', async () => {
    bench.ledger.record('a');
    await written('a.v1', { position: 10n });
    const reader = views();
    expect((await reader.look(['a.v1'])).stale).toBeUndefined();
    bench.ledger.restore(0);
    await bench.documents.lease('a.v1', 'another', 1_000);
    expect((await reader.look(['a.v1'])).stale).toBe('VIEW_OF_ANOTHER_LEDGER');
  });
});

describe('waiting for a position', () => {
  const watch = () => ({ documents: bench.documents, time: bench.time });

  it('ends at once where the view is there', async () => {
    bench.ledger.record('a');
    await written('a.v1', { position: 10n });
    expect(await waitForPosition('a.v1', 10n, 2_000, watch())).toBe(10n);
  });

  it('is woken by the commit in the same process, before any time has passed', async () => {
    const { published } = bench.start();
    await bench.enters('running');
    const { millis } = bench.time;
    const waiting = waitForPosition('counter.v1', 10n, 2_000, { ...watch(), published });
    bench.ledger.record('a');
    expect(await waiting).toBe(10n);
    expect(bench.time.millis).toBe(millis);
  });

  it('sees another process’s commit by looking again', async () => {
    bench.ledger.record('a');
    const waiting = waitForPosition('a.v1', 10n, 2_000, watch());
    await bench.time.advance(100);
    await written('a.v1', { position: 10n });
    await bench.time.advance(100);
    expect(await waiting).toBe(10n);
  });

  it('ends after the time it was given, with the position that is there then', async () => {
    bench.ledger.record('a');
    await written('a.v1', { position: 10n });
    let position: bigint | undefined;
    void waitForPosition('a.v1', 11n, 2_000, watch()).then((reached) => (position = reached));
    await bench.time.advance(1_900);
    expect(position).toBeUndefined();
    await bench.time.advance(200);
    expect(position).toBe(10n);
  });

  it('is a part of looking', async () => {
    bench.start();
    await bench.enters('running');
    const { ledger, documents, time } = bench;
    const reader = createViews({ ledger, documents, time, maxStaleness: 5_000 });
    const looking = reader.look(['counter.v1'], { min: 10n, waitMillis: 2_000 });
    bench.ledger.record('a');
    await bench.time.advance(100);
    expect(await looking).toEqual({ position: 10n });
  });
});
