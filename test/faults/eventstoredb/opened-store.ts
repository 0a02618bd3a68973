import { randomUUID } from 'node:crypto';
import { afterEach } from '@jest/globals';
import { openEventStoreDb, type EventStore, type NewEvent } from '#event-store';
import type { StoreNotice, StreamId } from '#kernel';
import { EventStoreServer, type EventStoreServerOptions } from '../../event-store-server/event-store-server.ts';

type Options = Partial<Parameters<typeof openEventStoreDb>[0]>;

const servers: EventStoreServer[] = [];
const stores: EventStore[] = [];

/** A server for one test, stopped after it. */
export async function startedServer(options?: EventStoreServerOptions): Promise<EventStoreServer> {
  const server = await new EventStoreServer(options).start();
  servers.push(server);
  return server;
}

export interface OpenedStore {
  readonly store: EventStore;
  readonly notices: readonly StoreNotice[];
  readonly count: (kind: StoreNotice['kind']) => number;
}

/** A store on the server, closed after the test; with short limits, for tests wait until they are reached. */
export async function openedOn({ connectionString: url }: { readonly connectionString: string }, options: Options = {}) {
  const notices: StoreNotice[] = [];
  const store = await openEventStoreDb({
    ...{ url, production: false, init: false, maxAges: { access: 60, decision: 60 }, observe: (notice) => notices.push(notice) },
    limits: { attemptMillis: 300, callMillis: 1_200 },
    times: { watchMillis: 50, stallMillis: 200, longestBackOff: 100 },
    ...options,
  });
  stores.push(store);
  const opened: OpenedStore = { store, notices, count: (kind) => notices.filter((notice) => notice.kind === kind).length };
  return opened;
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

export const subject = (name: string): StreamId => `subject-acme.${name}` as StreamId;

export const event = (): NewEvent => ({ eventId: randomUUID(), type: 'Counted', data: '{"n":1}', metadata: '{"by":"test"}' });

export const idsIn = async (store: EventStore, name: string): Promise<string[]> =>
  (await Array.fromAsync(store.readStream(subject(name)))).map(({ eventId }) => eventId);

/** Everything of the ledger, in its order. */
export const allIds = async (store: EventStore): Promise<string[]> =>
  (await Array.fromAsync(store.readAll(0n, ['subject']))).map(({ eventId }) => eventId);

export async function eventually(condition: () => boolean | Promise<boolean>, millis = 5_000): Promise<void> {
  for (const until = performance.now() + millis; !(await condition());) {
    if (performance.now() > until) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
