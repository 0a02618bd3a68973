import { describe, expect, it } from '@jest/globals';
import { provenPosition } from '../freshness/staleness.ts';
import { counter } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually } from '../testing/manual-time.ts';
import { createFreshnessReader } from '../freshness/freshness-reader.ts';

const fixture = EngineFixture.forEachTest();
const maxStaleness = 5_000;
const staleness = async () => {
  const { ledger, documents, time } = fixture;
  return (await createFreshnessReader({ ledger, documents, time, maxStaleness }).freshnessOf(['counter.v1'])).stale;
};
const heartbeat = async () => (await fixture.progress()).heartbeat;
const beaten = () => eventually(async () => (await heartbeat()) !== undefined);
/** How long ago the last proof was, in milliseconds. */
const age = async () => fixture.time.millis - (await heartbeat())!.asOf;

describe('a heartbeat', () => {
  it('is there for an empty ledger, at position 0', async () => {
    const { millis } = fixture.time;
    fixture.start();
    await beaten();
    expect(await heartbeat()).toEqual({ position: 0n, asOf: millis });
    expect(await staleness()).toBeUndefined();
  });

  it('comes once a second, whether anything is recorded or not', async () => {
    fixture.start();
    await beaten();
    for (let second = 0; second < 5; second++) {
      await fixture.time.advance(1_000);
      expect(await age()).toBeLessThanOrEqual(1_000);
    }
  });

  it('comes once a second of the ten minutes that a clock was set back by, too', async () => {
    const { ledger, time } = fixture;
    let asked = 0;
    let back = 0;
    const endAfter = async (verified: bigint) => {
      asked += 1;
      [time.millis, back] = [time.millis - back, 0];
      return ledger.endAfter(verified);
    };
    fixture.start({ ledger: ledger.with({ endAfter }) });
    await beaten();
    [asked, back] = [0, 600_000];
    await time.advance(1_000);
    expect(asked).toBeGreaterThanOrEqual(600);
  });

  it('goes beyond the checkpoint over events of other categories', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('access-acme.2026', {});
    fixture.start();
    await fixture.time.advance(1_000);
    expect(await heartbeat()).toMatchObject({ position: 20n });
    expect((await fixture.progress()).checkpoint?.position).toBe(10n);
    expect(provenPosition(await fixture.progress())).toBe(20n);
  });

  it('is as old as the moment before the store was asked, not as the answer', async () => {
    const { ledger, time } = fixture;
    const endAfter = async (verified: bigint) => {
      time.millis += 300;
      return ledger.endAfter(verified);
    };
    fixture.start({ ledger: ledger.with({ endAfter }) });
    await beaten();
    expect(await age()).toBe(300);
  });

  it('is not written while a ledger event lies beyond the checkpoint', async () => {
    fixture.ledger.record('a');
    fixture.ledger.silent = true;
    fixture.start();
    await fixture.time.advance(10_000);
    expect(await heartbeat()).toBeUndefined();
    expect(await staleness()).toBe('NO_HEARTBEAT');
  });

  it('goes on while events come without end', async () => {
    fixture.start();
    await beaten();
    for (let n = 0; n < 60; n++) {
      fixture.ledger.record('a');
      fixture.ledger.record('access-acme.2026', {});
      await fixture.time.advance(100);
    }
    expect(await age()).toBeLessThanOrEqual(1_100);
  });

  it('is not written while the ledger cannot be read, and decisions turn stale', async () => {
    fixture.start();
    await beaten();
    fixture.ledger.away = true;
    await fixture.time.advance(5_000);
    expect(await age()).toBeLessThanOrEqual(maxStaleness);
    await fixture.time.advance(1_100);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    fixture.ledger.away = false;
    await fixture.time.advance(2_000);
    expect(await staleness()).toBeUndefined();
  });
});

/**
 * @fault A subscription is open and delivers nothing
 * @caller decisions `LEDGER_STALE` within the bound
 * @durable every event
 * @heals begun anew after 2 s
 */
describe('a subscription that is open and delivers nothing', () => {
  it('makes decisions stale within the bound', async () => {
    fixture.start();
    await beaten();
    fixture.ledger.silent = true;
    fixture.ledger.record('a');
    await fixture.time.advance(maxStaleness + 1_000);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
  });

  it('is begun anew when what the store holds is not delivered within 2 s', async () => {
    fixture.start();
    await beaten();
    fixture.ledger.silent = true;
    fixture.ledger.record('a');
    await fixture.time.advance(2_900);
    expect(fixture.ledger.subscriptions).toBe(1);
    await fixture.time.advance(300);
    expect(fixture.ledger.subscriptions).toBe(2);
    expect(fixture.notices).toContainEqual(expect.objectContaining({ kind: 'trouble', error: 'STALLED' }));
    fixture.ledger.silent = false;
    await fixture.time.advance(2_500);
    await fixture.reaches(10n);
    await fixture.enters('running');
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('is begun anew when it delivers the same event over and over instead of the next', async () => {
    const { ledger, time } = fixture;
    const first = ledger.record('a');
    async function* stuck(_after: bigint, signal: AbortSignal) {
      for (ledger.subscriptions += 1; !signal.aborted; await time.sleep(500, signal)) yield first;
    }
    fixture.start({ ledger: ledger.with({ subscribe: stuck }) });
    await fixture.reaches(10n);
    ledger.record('a');
    await time.advance(3_500);
    expect(fixture.notices).toContainEqual(expect.objectContaining({ kind: 'trouble', error: 'STALLED' }));
  });

  it('is left alone when only other categories lie ahead', async () => {
    fixture.start();
    await beaten();
    fixture.ledger.silent = true;
    fixture.ledger.record('access-acme.2026', {});
    await fixture.time.advance(20_000);
    expect(fixture.ledger.subscriptions).toBe(1);
    expect(await staleness()).toBeUndefined();
  });
});

describe('a paused projection', () => {
  it('rests, and decisions turn stale, until it is resumed', async () => {
    const engine = fixture.start();
    await beaten();
    engine.pause('counter.v1');
    await fixture.enters('paused');
    fixture.ledger.record('a');
    await fixture.time.advance(maxStaleness + 100);
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
    expect(await staleness()).toBe('HEARTBEAT_TOO_OLD');
    engine.resume('counter.v1');
    await fixture.reaches(10n);
    await fixture.time.advance(1_000);
    expect(await staleness()).toBeUndefined();
  });

  it('keeps its lease, so that no other projector goes on in its place', async () => {
    const engine = fixture.start({}, [counter]);
    engine.pause('counter.v1');
    await fixture.enters('paused');
    fixture.start();
    await fixture.time.advance(20_000);
    expect((await fixture.progress()).condition?.state).toBe('paused');
    expect((await fixture.progress()).epoch).toBe(1);
  });

  it('leaves its lease to a projector that was told to take it over', async () => {
    fixture.start().pause('counter.v1');
    await fixture.enters('paused');
    fixture.start({ takeOver: true });
    await fixture.enters('running');
    await fixture.time.advance(10_000);
    expect((await fixture.progress()).condition?.state).toBe('running');
    expect((await fixture.progress()).epoch).toBe(2);
  });

  it('must be one of this process', () => {
    expect(() => fixture.start().pause('unheard-of.v1')).toThrow('no projection');
  });
});
