import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { StoreUnavailable } from '#kernel';
import { createFreshnessReader } from '../freshness/freshness-reader.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually, turns } from '../testing/manual-time.ts';

const fixture = EngineFixture.forEachTest();

/** The ledger, whose first subscription delivers the recorded events in this order and then nothing; each number waits so many turns. */
function delivering(...order: readonly (RecordedEvent | number)[]) {
  const { ledger, time } = fixture;
  async function* subscribe(after: bigint, signal: AbortSignal) {
    if (ledger.subscriptions > 0) return yield* ledger.subscribe(after, signal);
    ledger.subscriptions += 1;
    for (const item of order) {
      if (typeof item === 'number') await turns(item);
      else yield item;
    }
    while (!signal.aborted) await time.sleep(500, signal);
  }
  return ledger.with({ subscribe });
}

const eventMissing = expect.objectContaining({ kind: 'trouble', error: 'EVENT_MISSING' });
const missed = () => eventually(async () => fixture.notices.some(({ error }) => error === 'EVENT_MISSING'));
const checkpoint = async () => (await fixture.progress()).checkpoint?.position;
const recorded = (...streams: readonly string[]) => streams.map((stream) => fixture.ledger.record(stream));

describe('deliveries in another order', () => {
  it('are put back in the order of the ledger while nothing behind them has been projected', async () => {
    const [first, second, third] = ['a', 'a', 'a'].map((stream) => fixture.ledger.record(stream));
    fixture.start({ ledger: delivering(third!, first!, second!, first!) });
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
    expect(fixture.ledger.subscriptions).toBe(1);
  });

  it('are delivered anew when what lies behind them came in an earlier batch, and nothing of that is projected', async () => {
    const [first, second, third] = recorded('a', 'a', 'a');
    fixture.start({ ledger: delivering(first!, 50, third!, 50, second!) });
    await missed();
    expect(await checkpoint()).toBe(10n);
    await fixture.time.advance(1_000);
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('that only repeat what was delivered change nothing', async () => {
    const [first, second, third] = ['a', 'b', 'a'].map((stream) => fixture.ledger.record(stream));
    fixture.start({ ledger: delivering(first!, second!, 20, first!, 20, second!, third!, 20, third!, first!) });
    await fixture.reaches(30n);
    await turns(100);
    expect(fixture.notices).not.toContainEqual(eventMissing);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });
});

/**
 * @fault A single event is left out of a subscription that goes on
 * @caller decisions `LEDGER_STALE` once the event is older than `MAX_STALENESS` and not yet delivered
 * @durable every event; nothing behind the missing one is projected, so no view has a hole, also after a crash
 * @heals by itself: a new subscription after 50 ms to 2 s
 */
describe('an event that is left out of a subscription that goes on', () => {
  const stale = async () => {
    const { ledger, documents, time } = fixture;
    return (await createFreshnessReader({ ledger, documents, time, maxStaleness: 5_000 }).freshnessOf(['counter.v1'])).stale;
  };

  it('is missed at the next one, which is not projected before it', async () => {
    const [first, , third] = recorded('a', 'b', 'a');
    fixture.start({ ledger: delivering(first!, 50, third!) });
    await missed();
    expect(await checkpoint()).toBe(10n);
    await fixture.time.advance(1_000);
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('is missed at the next event of another category, which proves nothing', async () => {
    const [first] = recorded('a', 'access-acme.2026');
    fixture.ledger.withheld = first!.eventId;
    fixture.start();
    await missed();
    await fixture.time.advance(10_000);
    const { checkpoint, heartbeat } = await fixture.progress();
    expect([checkpoint?.position, heartbeat]).toEqual([0n, undefined]);
  });

  it('makes decisions stale for as long as it is left out, and is projected when it comes', async () => {
    fixture.start();
    await fixture.enters('running');
    const [withheld] = recorded('a', 'b');
    fixture.ledger.withheld = withheld!.eventId;
    await missed();
    await fixture.time.advance(6_000);
    expect([await checkpoint(), await stale()]).toEqual([0n, 'HEARTBEAT_TOO_OLD']);
    fixture.ledger.withheld = undefined;
    await fixture.time.advance(4_000);
    await fixture.reaches(20n);
    await fixture.time.advance(1_000);
    expect([await fixture.view(), await stale()]).toEqual([await fixture.rebuilt(), undefined]);
  });

  it('is not passed over by the projector that goes on after a crash', async () => {
    const [first, , third] = recorded('a', 'b', 'a');
    const dying = fixture.start({ ledger: delivering(first!, 50, third!) });
    await missed();
    await dying.stop();
    fixture.start();
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('is looked for again when the ledger could not be counted', async () => {
    const { ledger } = fixture;
    recorded('a', 'b');
    let counts = 0;
    const countBetween = async (after: bigint, upTo: bigint) => {
      if ((counts += 1) === 1) throw new StoreUnavailable('counting the ledger');
      return ledger.countBetween(after, upTo);
    };
    fixture.start({ ledger: ledger.with({ countBetween }) });
    await fixture.time.advance(1_000);
    await fixture.reaches(20n);
    expect(fixture.notices).toContainEqual(expect.objectContaining({ kind: 'trouble', error: 'STORE_UNAVAILABLE' }));
  });
});
