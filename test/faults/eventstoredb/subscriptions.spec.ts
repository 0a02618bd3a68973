import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#event-store';
import { StoreUnavailable } from '#kernel';
import type { EventStoreServer } from '../../event-store-server/event-store-server.ts';
import { allIds, event, eventually, openedOn, startedServer, subject } from './opened-store.ts';

interface Following {
  readonly ids: string[];
  readonly end: () => Promise<void>;
}

function follow(store: EventStore): Following {
  const ids: string[] = [];
  const aborting = new AbortController();
  const run = async () => {
    let last = 0n;
    for await (const item of store.subscribe(0n, aborting.signal)) {
      const position = 'reached' in item ? item.reached : item.position;
      if (position <= last) throw new Error('a position came twice');
      last = position;
      if ('eventId' in item) ids.push(item.eventId);
    }
  };
  const running = run();
  return {
    ids,
    end: async () => {
      aborting.abort();
      await running;
    },
  };
}

const drops: Readonly<Record<string, (server: EventStoreServer) => unknown>> = {
  'ends without an error': (server) => server.subscriptions.each((subscription) => subscription.end()),
  'goes silent': (server) => server.subscriptions.each((subscription) => subscription.stall()),
  'is thrown out for being slow': (server) => server.subscriptions.each((subscription) => subscription.throwOut()),
  'loses its connection': (server) => server.dropConnections(),
  'has a connection that is half open': (server) => server.halfOpen(),
  'outlives a restart of the server': (server) => server.restart(),
};

/**
 * @fault A subscription ends, fails, is thrown out or stands still
 * @caller views are behind, then `LEDGER_STALE`
 * @durable every event; none is missed or projected twice
 * @heals begun anew behind the last event that was handled
 */
describe('a subscription', () => {
  it.each(Object.entries(drops))(
    'that %s is begun anew, and misses and doubles nothing',
    async (_, drop) => {
      const server = await startedServer();
      const { store, count } = await openedOn(server, { limits: { attemptMillis: 500, callMillis: 10_000 } });
      const following = follow(store);
      let appended = 0;
      const append = async (events: number) => {
        for (let n = 0; n < events; n++) await store.append(subject(`${(appended += 1)}`), 'noStream', [event()]);
      };
      await append(20);
      await eventually(() => following.ids.length === 20);
      for (let round = 0; round < 2; round++) {
        const appending = append(20);
        await drop(server);
        await appending;
        await append(5);
        await eventually(() => following.ids.length === appended, 15_000);
      }
      await following.end();
      expect(following.ids).toEqual(await allIds(store));
      expect(count('dropped')).toBeGreaterThanOrEqual(1);
    },
    40_000,
  );

  it('whose first event takes the server long is given more time each time', async () => {
    const server = await startedServer();
    const { store, count } = await openedOn(server);
    server.subscriptions.delayMillis = 1_000;
    await store.append(subject('a'), 'noStream', [event()]);
    const following = follow(store);
    await eventually(() => following.ids.length === 1, 10_000);
    await following.end();
    expect(count('dropped')).toBeGreaterThanOrEqual(1);
  });

  it('is never led astray by checkpoints beyond the last event', async () => {
    const server = await startedServer({ profile: '23.10' });
    const { store } = await openedOn(server);
    const following = follow(store);
    await store.append(subject('a'), 'noStream', [event()]);
    await eventually(() => following.ids.length === 1);
    server.subscriptions.each((subscription) => subscription.checkpointBeyondTheLastEvent());
    server.subscriptions.each((subscription) => subscription.end());
    for (let n = 0; n < 10; n++) await store.append(subject(`b${n}`), 'noStream', [event()]);
    await eventually(() => following.ids.length === 11);
    await following.end();
    expect(following.ids).toEqual(await allIds(store));
  });

  it('begins behind a position at which no event lies, though the server refuses it', async () => {
    const server = await startedServer();
    const { store } = await openedOn(server);
    const first = await store.append(subject('a'), 'noStream', [event()]);
    const later = event();
    await store.append(subject('a'), 0, [later]);
    if (first.kind !== 'appended') throw new Error('nobody else writes');
    const made = first.position + 1n;
    const aborting = new AbortController();
    for await (const item of store.subscribe(made, aborting.signal)) {
      expect(item).toMatchObject({ eventId: later.eventId });
      aborting.abort();
    }
    expect(await Array.fromAsync(store.readAll(made, ['subject']))).toMatchObject([{ eventId: later.eventId }]);
    expect.assertions(2);
  });

  it('may be one of more than a connection has streams', async () => {
    const server = await startedServer();
    const { store } = await openedOn(server);
    const all = Array.from({ length: 130 }, () => follow(store));
    await eventually(() => server.subscriptions.count === 130, 10_000);
    const sent = event();
    await store.append(subject('a'), 'noStream', [sent]);
    await eventually(() => all.every(({ ids }) => ids.length === 1), 10_000);
    expect(await store.endAfter(0n)).toMatchObject({ ledgerEvents: true });
    await Promise.all(all.map(({ end }) => end()));
    await eventually(() => server.subscriptions.count === 0);
  });

  it('fails when the store is closed', async () => {
    const { store } = await openedOn(await startedServer());
    const following = Array.fromAsync(store.subscribe(0n, new AbortController().signal)).catch((error: unknown) => error);
    await store.close();
    expect(await following).toBeInstanceOf(StoreUnavailable);
  });
});
