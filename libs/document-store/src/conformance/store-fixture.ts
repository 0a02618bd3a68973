import { afterEach, beforeEach } from '@jest/globals';
import type { Batch, CollectionSpec, DocumentStore, Write } from '../port/document-store.port.ts';

/** What an adapter's spec provides: a fresh, empty store for each test. */
export interface Harness {
  /** Each call opens another connection to the same data. */
  open(): Promise<DocumentStore>;
  /** The clock that leases run by; a test moves it. */
  readonly clock: { now: number };
  dispose(): Promise<void>;
}

export type MakeHarness = () => Promise<Harness>;

/** The store of the running test, and other connections to it. */
export interface StoreFixture {
  readonly store: DocumentStore;
  readonly clock: { now: number };
  another(): Promise<DocumentStore>;
}

export const people: CollectionSpec = {
  collection: 'people.v1',
  indexes: [['team', 'joined'], ['joined'], ['rank']],
};
export const places: CollectionSpec = { collection: 'places.v1', indexes: [] };

/** Registers set-up and clean-up of a `describe` and hands out the store of the test that runs. */
export function storeFixture(makeHarness: MakeHarness): StoreFixture {
  let harness: Harness;
  let opened: DocumentStore[];
  const open = async () => {
    const store = await harness.open();
    opened.push(store);
    await store.ensure([people, places]);
    return store;
  };
  beforeEach(async () => {
    harness = await makeHarness();
    opened = [];
    await open();
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    await harness.dispose();
  });
  return {
    get store() {
      return opened[0]!;
    },
    get clock() {
      return harness.clock;
    },
    another: open,
  };
}

/** A batch of the projection `people.v1` in epoch 1, up to the last position that its writes reach. */
export function batch(writes: readonly Write[], over: Partial<Batch> = {}): Batch {
  const position = writes.reduce((max, { to }) => (to > max ? to : max), 0n);
  return {
    projection: 'people.v1',
    writes,
    checkpoint: { ledgerId: 'ledger', position, eventId: `event-${position}` },
    epoch: 1,
    ...over,
  };
}

export const write = (id: string, from: bigint | 'absent', to: bigint, document: object | 'removed'): Write => ({
  collection: people.collection,
  id,
  from,
  to,
  document,
});
