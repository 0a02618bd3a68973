import { describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#event-store';
import { streams } from '#kernel';
import { give, newSubjectRef, Recorder, register } from '#testing';
import type { FeedEvent } from './feed-event.ts';
import { eventsBehind, feedEvents } from './feed-events.ts';
import { LiveEvents } from './live-events.ts';

/** A ledger that knows its open subscriptions. */
class WatchedStore extends MemoryEventStore {
  readonly subscriptions: AbortSignal[] = [];
  failure: Error | undefined;

  get open(): number {
    return this.subscriptions.filter(({ aborted }) => !aborted).length;
  }

  override async *subscribe(after: bigint, signal: AbortSignal) {
    this.subscriptions.push(signal);
    for await (const item of super.subscribe(after, signal)) {
      if (this.failure) throw this.failure;
      yield item;
    }
  }
}

function feeds() {
  const store = new WatchedStore();
  const waited: bigint[] = [];
  const live = new LiveEvents(store, () => async (position) => void waited.push(position));
  const end = () => store.events.at(-1)?.position ?? 0n;
  const recorder = (controllerId: string) => new Recorder(store, { controllerId });
  const feed = (controllerId: string, after = end()) => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const projected = async () => undefined;
    const source = feedEvents({ events: store, live, controllerId, after, head: end(), projected, signal });
    const take = async (count: number): Promise<readonly FeedEvent[]> => {
      const taken: FeedEvent[] = [];
      while (taken.length < count) taken.push((await source.next()).value as FeedEvent);
      return taken;
    };
    return { take, next: () => source.next(), leave: () => leaving.abort() };
  };
  const record = async (controllerId: string, count: number) => {
    for (let n = 0; n < count; n++) await recorder(controllerId).purpose(register(`p${store.events.length}`));
  };
  const damage = (controllerId: string) =>
    store.append(streams.subject(controllerId, newSubjectRef()), 'noStream', [
      { eventId: crypto.randomUUID(), type: 'Nothing', data: '{}', metadata: '{}' },
    ]);
  return { store, feed, record, damage, waited, recorder };
}

/** Lets whoever waits for the store go on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('live events', () => {
  it('come by one subscription, and each is waited for and decoded once, for all feeds of a tenant', async () => {
    const { store, feed, record, waited } = feeds();
    const open = Array.from({ length: 50 }, () => feed('acme'));
    const first = open.map(({ take }) => take(1));
    await settled();
    await record('acme', 1);
    const shown = (await Promise.all(first)).flat();
    expect(shown).toHaveLength(50);
    expect(new Set(shown).size).toBe(1);
    expect([store.open, waited.length]).toEqual([1, 1]);
  });

  it('of tenants that nobody follows are neither waited for nor decoded', async () => {
    const { feed, record, damage, waited } = feeds();
    const acme = feed('acme').take(1);
    await settled();
    await record('other', 3);
    await damage('other');
    await record('acme', 1);
    expect(await acme).toHaveLength(1);
    expect(waited).toHaveLength(1);
  });

  it('end the feeds of the tenant whose event cannot be read, and no others', async () => {
    const { feed, record, damage } = feeds();
    const [acme, other] = [feed('acme'), feed('other')];
    const [event, failing] = [acme.take(2), other.next()];
    failing.catch(() => undefined);
    await settled();
    await record('acme', 1);
    await damage('other');
    await record('acme', 1);
    await expect(failing).rejects.toThrow('cannot be read');
    expect(await event).toHaveLength(2);
  });

  it('are followed as long as somebody reads them', async () => {
    const { store, feed, record } = feeds();
    const [one, another] = [feed('acme'), feed('other')];
    const ends = [one.next(), another.next()];
    await settled();
    one.leave();
    expect(await ends[0]).toEqual({ done: true, value: undefined });
    expect(store.open).toBe(1);
    another.leave();
    await ends[1];
    expect(store.open).toBe(0);
    const later = feed('acme').take(1);
    await settled();
    await record('acme', 1);
    expect(await later).toHaveLength(1);
  });

  it('reach a reader whole and in order, however slow it is', async () => {
    const { store, feed, record } = feeds();
    await record('acme', 5);
    const slow = feed('acme', 0n);
    const read = [...(await slow.take(5))];
    const next = slow.take(1);
    await settled();
    await record('acme', 700);
    await settled();
    read.push(...(await next), ...(await slow.take(699)));
    expect(read.map(({ position }) => BigInt(position))).toEqual(store.events.map(({ position }) => position));
  });

  it('end with an error where the subscription does, and come again to who asks again', async () => {
    const { store, feed, record } = feeds();
    const broken = feed('acme').next();
    broken.catch(() => undefined);
    await settled();
    store.failure = new Error('the store is away');
    await record('acme', 1);
    await expect(broken).rejects.toThrow('the store is away');
    store.failure = undefined;
    const again = feed('acme').take(1);
    await settled();
    await record('acme', 1);
    expect(await again).toHaveLength(1);
  });
});

describe('the events behind a position', () => {
  it('are counted without being decoded, and no longer than somebody waits for the feed', async () => {
    const { store, record, damage, recorder } = feeds();
    await recorder('acme').purpose(register('news'));
    await recorder('acme').subject(newSubjectRef(), give('news'));
    await damage('acme');
    await record('other', 2);
    const counted = (signal: AbortSignal) => eventsBehind(store, { controllerId: 'acme', after: 0n, signal });
    expect(await counted(new AbortController().signal)).toBe(3);
    expect(await counted(AbortSignal.abort())).toBe(0);
  });
});
