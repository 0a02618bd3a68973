import { beforeEach, describe, expect, it } from '@jest/globals';
import { FaultyLedger } from '../testing/faulty-ledger.ts';
import { ManualTime, turns } from '../testing/manual-time.ts';
import type { Delivery } from './delivery-buffer.ts';
import { SharedLedger } from './shared-ledger.ts';
import { positionOf } from './shared-subscription.ts';

/** The ledger, counting what its subscriptions have given and how many of them are open. */
class WatchedLedger extends FaultyLedger {
  given = 0;
  open = 0;

  override async *subscribe(after: bigint, signal: AbortSignal) {
    this.open += 1;
    try {
      for await (const item of super.subscribe(after, signal)) {
        this.given += 1;
        yield item;
      }
    } finally {
      this.open -= 1;
    }
  }
}

let ledger: WatchedLedger;
let time: ManualTime;
let shared: SharedLedger;

beforeEach(() => {
  ledger = new WatchedLedger();
  time = new ManualTime();
  shared = new SharedLedger(ledger, time);
});

const record = (count: number) => {
  for (let n = 0; n < count; n++) ledger.record(`s${n}`);
};
const end = async () => (await ledger.endAfter(0n)).position;
/** Lets everything go on that waits for no clock. */
const settled = () => turns(20);

/** A view that reads the ledger behind a position, as fast as it can unless it is held. */
function view(after = 0n) {
  const leaving = new AbortController();
  const seen: bigint[] = [];
  const source: AsyncIterator<readonly Delivery[]> = shared.subscribe(after, leaving.signal);
  const take = async () => {
    const { done, value } = await source.next();
    if (!done) seen.push(...value.map(positionOf));
    return !done;
  };
  const run = async () => {
    while (await take());
  };
  return { seen, take, run, leave: () => leaving.abort() };
}

const positionsOf = async () => (await Array.fromAsync(ledger.readAll(0n, ['subject']))).map(({ position }) => position);

describe('the subscription of views at the same place', () => {
  it('is one, and gives each of them everything', async () => {
    record(3);
    const views = Array.from({ length: 12 }, () => view());
    const running = views.map(({ run }) => run());
    await settled();
    record(700);
    await settled();
    const all = await positionsOf();
    expect(all).toHaveLength(703);
    for (const { seen } of views) expect(seen).toEqual(all);
    expect([ledger.subscriptions, ledger.given]).toEqual([1, 703]);
    for (const { leave } of views) leave();
    await Promise.all(running);
    expect(ledger.open).toBe(0);
  });

  it('is joined by a view that was elsewhere, once it has come there', async () => {
    record(2_000);
    const live = view(await end());
    const rebuilt = view();
    const running = [live.run(), rebuilt.run()];
    await settled();
    expect([ledger.subscriptions, ledger.open]).toEqual([2, 1]);
    record(2);
    await settled();
    expect(ledger.subscriptions).toBe(2);
    const all = await positionsOf();
    expect(rebuilt.seen).toEqual(all);
    expect(live.seen).toEqual(all.slice(2_000));
    for (const { leave } of [live, rebuilt]) leave();
    await Promise.all(running);
  });

  it('reads no further ahead of its readers than it can keep', async () => {
    record(2_000);
    const slow = view();
    await slow.take();
    await settled();
    expect(slow.seen).toHaveLength(500);
    expect(ledger.given).toBe(1_500);
    slow.leave();
  });

  it('waits a while for a slow view, which then reads by itself and misses nothing', async () => {
    record(2_000);
    const [fast, slow] = [view(), view()];
    const running = fast.run();
    await slow.take();
    await settled();
    expect(fast.seen).toHaveLength(1_500);
    await time.advance(200);
    expect(fast.seen).toHaveLength(1_500);
    await time.advance(100);
    await settled();
    expect(fast.seen).toHaveLength(2_000);
    while (slow.seen.length < 2_000) await slow.take();
    const all = await positionsOf();
    expect([fast.seen, slow.seen]).toEqual([all, all]);
    for (const { leave } of [fast, slow]) leave();
    await running;
  });

  it('waits for views that could not read because the event loop was held', async () => {
    record(2_000);
    const views = [view(), view()];
    const running = [views[0]!.run()];
    await views[1]!.take();
    await settled();
    running.push(time.sleep(250).then(views[1]!.run));
    await time.advance(300);
    await settled();
    const all = await positionsOf();
    for (const { seen } of views) expect(seen).toEqual(all);
    expect(ledger.subscriptions).toBe(1);
    for (const { leave } of views) leave();
    await Promise.all(running);
  });

  it('is not joined once a view has left it: it may stand still', async () => {
    record(1);
    const [staying, leaving] = [view(), view()];
    const running = [staying.run(), leaving.run()];
    await settled();
    expect(ledger.subscriptions).toBe(1);
    leaving.leave();
    const again = view(await end());
    running.push(again.run());
    await settled();
    expect(ledger.subscriptions).toBe(2);
    for (const { leave } of [staying, again]) leave();
    await Promise.all(running);
  });

  it('ends or fails for all of them, after what it has given', async () => {
    record(2);
    const views = [view(), view()];
    const running = views.map(({ run }) => run());
    await settled();
    ledger.drop();
    await Promise.all(running);
    const failing = [view(), view()].map(({ run }) => run());
    ledger.away = true;
    await Promise.all(failing.map((run) => expect(run).rejects.toThrow('unavailable')));
  });
});
