import { streamNameFilter, type EventStoreDBClient, type Position } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { serverControl, type ServerControl } from '../control/server-control.ts';
import type { EventStoreServer } from '../event-store-server.ts';
import type { Profile } from '../profile.ts';
import { clientOf, collected, event, events, firstOf, startedServer } from './started-server.ts';

interface Fixture {
  readonly server: EventStoreServer;
  readonly client: EventStoreDBClient;
  readonly control: ServerControl;
}

async function started(profile: Profile['name'] = '24.10'): Promise<Fixture> {
  const server = await startedServer({ profile });
  return { server, client: clientOf(server), control: serverControl(server) };
}

describe('a subscription', () => {
  it('may end without an error', async () => {
    const { client, control } = await started();
    const subscription = client.subscribeToAll();
    const received = collected(subscription);
    await once(subscription, 'caughtUp');
    await control.endSubscriptions();
    expect(await received).toEqual([]);
  });

  it('may stall: it gets nothing more, and no error; the next one works', async () => {
    const { client, control } = await started();
    const stalled = client.subscribeToAll();
    const received: unknown[] = [];
    stalled.on('data', (one) => received.push(one));
    await once(stalled, 'caughtUp');
    await control.stallSubscriptions();
    await client.appendToStream('s-1', event());
    expect(await firstOf(client.subscribeToAll(), 1)).toHaveLength(1);
    expect(received).toEqual([]);
  });

  it('may be thrown out', async () => {
    const { client, control } = await started();
    const subscription = client.subscribeToAll();
    const received = collected(subscription);
    await once(subscription, 'caughtUp');
    await control.throwOutSubscribers();
    await expect(received).rejects.toMatchObject({ type: 'timeout', message: expect.stringContaining('Consumer too slow') });
  });
});

describe('a live subscriber that takes nothing while more than the buffer holds is waiting', () => {
  /** Gives the subscription after it stood still for 6 MB of events, far more than the windows of the connection hold. */
  async function slow(profile: Profile['name']): Promise<{ taken: Promise<bigint[]>; fellBehind: () => number }> {
    const { client } = await started(profile);
    const subscription = client.subscribeToAll();
    let fellBehind = 0;
    subscription.on('fellBehind', () => (fellBehind += 1));
    const iterator = subscription[Symbol.asyncIterator]();
    const first = iterator.next();
    await once(subscription, 'caughtUp');
    await client.appendToStream('s-1', event());
    await first;
    const text = 'x'.repeat(60_000);
    for (let n = 0; n < 100; n += 1) await client.appendToStream('s-1', event('large', { text }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const take = async (): Promise<bigint[]> => {
      const revisions: bigint[] = [];
      while (revisions.length < 100) revisions.push((await iterator.next()).value?.event?.revision ?? -1n);
      return revisions;
    };
    return { taken: take(), fellBehind: () => fellBehind };
  }

  it('is thrown out by 23.10', async () => {
    const { taken } = await slow('23.10');
    await expect(taken).rejects.toMatchObject({ type: 'timeout', message: expect.stringContaining('Consumer too slow') });
  });

  it('is moved back to catch-up by 24.10, and misses nothing', async () => {
    const { taken, fellBehind } = await slow('24.10');
    expect(await taken).toEqual(Array.from({ length: 100 }, (_, n) => BigInt(n + 1)));
    expect(fellBehind()).toBe(1);
  });
});

describe('a checkpoint beyond the last event', () => {
  it('loses what was stored meanwhile for who resumes from it', async () => {
    const { client, control } = await started();
    await client.appendToStream('ledger-1', events(2));
    const reached = Promise.withResolvers<Position>();
    const checkpointReached = async (_: unknown, position: Position): Promise<void> => reached.resolve(position);
    const filter = streamNameFilter({ prefixes: ['ledger-'], checkpointReached });
    await once(
      client.subscribeToAll({ filter }).on('data', () => undefined),
      'caughtUp',
    );
    await control.checkpointBeyondTheLastEvent();
    const checkpoint = await reached.promise;
    const { position } = await client.appendToStream('ledger-1', event('lost'));
    expect(checkpoint.commit).toBeGreaterThan(position!.commit);
    const resumed = client.subscribeToAll({ fromPosition: checkpoint, filter });
    const received = firstOf(resumed, 1);
    await once(resumed, 'caughtUp');
    await client.appendToStream('ledger-1', event('seen'));
    expect((await received)[0]?.event?.type).toBe('seen');
  });
});
