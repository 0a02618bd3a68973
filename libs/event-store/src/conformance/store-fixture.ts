import { afterEach, beforeEach } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import type { Appended, Conflict, EventStore, NewEvent, Reached, RecordedEvent } from '../port/event-store.port.ts';

/** What an adapter's spec provides: a fresh, empty ledger for each test. */
export interface Harness {
  /** Each call opens another connection to the same ledger. */
  open(): Promise<EventStore>;
  dispose(): Promise<void>;
}

export type MakeHarness = () => Promise<Harness>;

/** The store of the running test, and other connections to it. */
export interface StoreFixture {
  readonly store: EventStore;
  another(): Promise<EventStore>;
  /** Follows a store until the test ends. */
  follow(store: EventStore, after?: bigint): Follower;
}

/** A subscription with everything it has delivered. */
export interface Follower {
  readonly items: readonly (RecordedEvent | Reached)[];
  readonly ids: readonly string[];
  /** How far the subscription has come. */
  readonly seen: bigint;
  /** Resolves once `condition` holds, with what was delivered until then. */
  until(condition: (follower: Follower) => boolean): Promise<void>;
  /** Aborts the subscription and waits for its end. */
  end(): Promise<void>;
}

/** Registers set-up and clean-up of a `describe` and hands out the store of the test that runs. */
export function storeFixture(makeHarness: MakeHarness): StoreFixture {
  let harness: Harness;
  let opened: EventStore[];
  let followers: Follower[];
  const open = async () => {
    const store = await harness.open();
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    harness = await makeHarness();
    opened = [];
    followers = [];
    await open();
  });
  afterEach(async () => {
    for (const follower of followers) await follower.end();
    for (const store of opened) await store.close();
    await harness.dispose();
  });
  return {
    get store() {
      return opened[0]!;
    },
    another: open,
    follow: (store, after = 0n) => {
      const follower = followerOf(store, after);
      followers.push(follower);
      return follower;
    },
  };
}

function followerOf(store: EventStore, after: bigint): Follower {
  const items: (RecordedEvent | Reached)[] = [];
  const aborting = new AbortController();
  let arrived = Promise.withResolvers<void>();
  const run = async () => {
    for await (const item of store.subscribe(after, aborting.signal)) {
      items.push(item);
      arrived.resolve();
      arrived = Promise.withResolvers();
    }
  };
  const running = run();
  const follower: Follower = {
    items,
    get ids() {
      return items.flatMap((item) => ('reached' in item ? [] : [item.eventId]));
    },
    get seen() {
      const last = items.at(-1);
      return last === undefined ? after : 'reached' in last ? last.reached : last.position;
    },
    until: async (condition) => {
      const ended = running.then(() => Promise.reject(new Error('the subscription has ended')));
      ended.catch(() => undefined);
      while (!condition(follower)) await Promise.race([arrived.promise, ended]);
    },
    end: () => {
      aborting.abort();
      return running;
    },
  };
  return follower;
}

export const subject = (name: string): StreamId => `subject-acme.${name}` as StreamId;
/** A category that shares the store and is none of the ledger. */
export const foreign = (name: string): StreamId => `access-acme.${name}` as StreamId;

export const event = (over: Partial<NewEvent> = {}): NewEvent => ({
  eventId: randomUUID(),
  type: 'Counted',
  data: '{"n":1}',
  metadata: '{"by":"test"}',
  ...over,
});

export const events = (count: number): NewEvent[] => Array.from({ length: count }, () => event());

/** An append that the test expects to succeed. */
export function appended(answer: Appended | Conflict): Appended {
  if (answer.kind !== 'appended') throw new Error(`the append met a conflict at ${answer.current}`);
  return answer;
}

export const idsOf = (recorded: readonly { eventId: string }[]): string[] => recorded.map(({ eventId }) => eventId);
