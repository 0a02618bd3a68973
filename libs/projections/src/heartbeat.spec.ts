import { describe, expect, it } from '@jest/globals';
import { positionOf } from './freshness.ts';
import { counter } from './testing/counter-view.ts';
import { EngineBench } from './testing/engine-bench.ts';
import { eventually } from './testing/still-time.ts';
import { createViews } from './views.ts';

const bench = EngineBench.forEachTest();
const maxStaleness = 5_000;
const staleness = async () => {
  const { ledger, documents, time } = bench;
  return (await createViews({ ledger, documents, time, maxStaleness }).look(['counter.v1'])).stale;
};
const heartbeat = async () => (await bench.progress()).heartbeat;
const beaten = () => eventually(async () => (await heartbeat()) !== undefined);
/** How long ago the last proof was, in milliseconds. */
const age = async () => bench.time.millis - (await heartbeat())!.asOf;

describe('a heartbeat', () => {
  it('is there for an empty ledger, at position 0', async () => {
    const { millis } = bench.time;
    bench.start();
    await beaten();
    expect(await heartbeat()).toEqual({ position: 0n, asOf: millis });
    expect(await staleness()).toBeUndefined();
  });

  it('comes once a second, whether anything is recorded or not', async () => {
    bench.start();
    await beaten();
    for (let second = 0; second < 5; second++) {
      await bench.time.advance(1_000);
      expect(await age()).toBeLessThanOrEqual(1_000);
    }
  });

  it('comes once a second of the ten minutes that a clock was set back by, too', async () => {
    const { ledger, time } = bench;
    let asked = 0;
    let back = 0;
    const endAfter = async (verified: bigint) => {
      asked += 1;
      [time.millis, back] = [time.millis - back, 0];
      return ledger.endAfter(verified);
    };
    bench.start({ ledger: ledger.with({ endAfter }) });
    await beaten();
    [asked, back] = [0, 600_000];
    await time.advance(1_000);
    expect(asked).toBeGreaterThanOrEqual(600);
  });

  it('goes beyond the checkpoint over events of other categories', async () => {
    bench.ledger.record('a');
    bench.ledger.record('access-acme.2026', {});
    bench.start();
    await bench.time.advance(1_000);
    expect(await heartbeat()).toMatchObject({ position: 20n });
    expect((await bench.progress()).checkpoint?.position).toBe(10n);
    expect(positionOf(await bench.progress())).toBe(20n);
  });

  it('is as old as the moment before the store was asked, not as the answer', async () => {
    const { ledger, time } = bench;
    const endAfter = async (verified: bigint) => {
      time.millis += 300;
      return ledger.endAfter(verified);
    };
    bench.start({ ledger: ledger.with({ endAfter }) });
    await beaten();
    expect(await age()).toBe(300);
  });

  it('is not written while a ledger event lies beyond the checkpoint', async () => {
    bench.ledger.record('a');
    bench.ledger.silent = true;
    bench.start();
    await bench.time.advance(10_000);
    expect(await heartbeat()).toBeUndefined();
    expect(await staleness()).toBe('NO_HEARTBEAT');
  });

  it('goes on while events come without end', async () => {
    bench.start();
    await beaten();
    for (let n = 0; n < 60; n++) {
      bench.ledger.record('a');
      bench.ledger.record('access-acme.2026', {});
      await bench.time.advance(100);
    }
    expect(await age()).toBeLessThanOrEqual(1_100);
  });

  it('is not written while the ledger cannot be read, and decisions turn stale', async () => {
    bench.start();
    await beaten();
    bench.ledger.away = true;
    await bench.time.advance(5_000);
    expect(await age()).toBeLessThanOrEqual(maxStaleness);
    await bench.time.advance(1_100);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    bench.ledger.away = false;
    await bench.time.advance(2_000);
    expect(await staleness()).toBeUndefined();
  });
});

describe('a subscription that is open and delivers nothing', () => {
  it('makes decisions stale within the bound', async () => {
    bench.start();
    await beaten();
    bench.ledger.silent = true;
    bench.ledger.record('a');
    await bench.time.advance(maxStaleness + 1_000);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
  });

  it('is begun anew when what the store holds is not delivered within 2 s', async () => {
    bench.start();
    await beaten();
    bench.ledger.silent = true;
    bench.ledger.record('a');
    await bench.time.advance(2_900);
    expect(bench.ledger.subscriptions).toBe(1);
    await bench.time.advance(300);
    expect(bench.ledger.subscriptions).toBe(2);
    expect(bench.notices).toContainEqual(expect.objectContaining({ kind: 'trouble', error: 'STALLED' }));
    bench.ledger.silent = false;
    await bench.time.advance(2_500);
    await bench.reaches(10n);
    await bench.enters('running');
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('is begun anew when it delivers the same event over and over instead of the next', async () => {
    const { ledger, time } = bench;
    const first = ledger.record('a');
    async function* stuck(_after: bigint, signal: AbortSignal) {
      for (ledger.subscriptions += 1; !signal.aborted; await time.sleep(500, signal)) yield first;
    }
    bench.start({ ledger: ledger.with({ subscribe: stuck }) });
    await bench.reaches(10n);
    ledger.record('a');
    await time.advance(3_500);
    expect(bench.notices).toContainEqual(expect.objectContaining({ kind: 'trouble', error: 'STALLED' }));
  });

  it('is left alone when only other categories lie ahead', async () => {
    bench.start();
    await beaten();
    bench.ledger.silent = true;
    bench.ledger.record('access-acme.2026', {});
    await bench.time.advance(20_000);
    expect(bench.ledger.subscriptions).toBe(1);
    expect(await staleness()).toBeUndefined();
  });
});

describe('a paused projection', () => {
  it('rests, and decisions turn stale, until it is resumed', async () => {
    const engine = bench.start();
    await beaten();
    engine.pause('counter.v1');
    await bench.enters('paused');
    bench.ledger.record('a');
    await bench.time.advance(maxStaleness + 100);
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    engine.resume('counter.v1');
    await bench.reaches(10n);
    await bench.time.advance(1_000);
    expect(await staleness()).toBeUndefined();
  });

  it('keeps its lease, so that no other projector goes on in its place', async () => {
    const engine = bench.start({}, [counter]);
    engine.pause('counter.v1');
    await bench.enters('paused');
    bench.start();
    await bench.time.advance(20_000);
    expect((await bench.progress()).condition?.state).toBe('paused');
    expect((await bench.progress()).epoch).toBe(1);
  });

  it('leaves its lease to a projector that was told to take it over', async () => {
    bench.start().pause('counter.v1');
    await bench.enters('paused');
    bench.start({ takeOver: true });
    await bench.enters('running');
    await bench.time.advance(10_000);
    expect((await bench.progress()).condition?.state).toBe('running');
    expect((await bench.progress()).epoch).toBe(2);
  });

  it('must be one of this process', () => {
    expect(() => bench.start().pause('unheard-of.v1')).toThrow('no projection');
  });
});
