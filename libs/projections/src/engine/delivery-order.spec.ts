import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
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

const outOfOrder = expect.objectContaining({ kind: 'trouble', error: 'OUT_OF_ORDER' });

describe('deliveries in another order', () => {
  it('are put back in the order of the ledger while nothing behind them has been projected', async () => {
    const [first, second, third] = ['a', 'a', 'a'].map((stream) => fixture.ledger.record(stream));
    fixture.start({ ledger: delivering(third!, first!, second!, first!) });
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
    expect(fixture.ledger.subscriptions).toBe(1);
  });

  it('make the view anew when something behind them has been projected', async () => {
    const [first, second, third] = ['a', 'a', 'a'].map((stream) => fixture.ledger.record(stream));
    fixture.start({ ledger: delivering(first!, third!, 50, second!) });
    await eventually(async () => fixture.notices.some(({ error }) => error === 'OUT_OF_ORDER'));
    await fixture.time.advance(1_000);
    await fixture.reaches(30n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
    expect(fixture.notices).toContainEqual(outOfOrder);
  });

  it('drop the view before it is made anew also when the documents are away just then', async () => {
    const [first, second, third] = ['a', 'a', 'a'].map((stream) => fixture.ledger.record(stream));
    let drops = 0;
    const drop: typeof fixture.documents.drop = async (projection, collections) => {
      if ((drops += 1) === 1) throw new Error('away');
      return fixture.documents.drop(projection, collections);
    };
    fixture.start({ ledger: delivering(first!, third!, 50, second!), documents: fixture.documentsWith({ drop }) });
    await eventually(async () => fixture.notices.some(({ error }) => error === 'OUT_OF_ORDER'));
    await fixture.time.advance(2_000);
    await fixture.reaches(30n);
    expect([drops, await fixture.view()]).toEqual([2, await fixture.rebuilt()]);
  });

  it('that only repeat what was delivered change nothing', async () => {
    const [first, second, third] = ['a', 'b', 'a'].map((stream) => fixture.ledger.record(stream));
    fixture.start({ ledger: delivering(first!, second!, 20, first!, 20, second!, third!, 20, third!, first!) });
    await fixture.reaches(30n);
    await turns(100);
    expect(fixture.notices).not.toContainEqual(outOfOrder);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });
});
