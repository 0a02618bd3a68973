import { EventStoreDBClient, jsonEvent, type EventData, type ResolvedEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { afterEach } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreServer, type EventStoreServerOptions } from '../event-store-server.ts';

const servers: EventStoreServer[] = [];
const clients: EventStoreDBClient[] = [];

/** A server for one test, stopped after it. */
export async function startedServer(options: EventStoreServerOptions = {}): Promise<EventStoreServer> {
  const server = await new EventStoreServer(options).start();
  servers.push(server);
  return server;
}

/** A client of the server, unmodified; `query` is added to the connection string. */
export function clientOf(server: EventStoreServer, query = ''): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(`${server.connectionString}${query}`);
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose().catch(() => undefined)));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

type Data = Readonly<Record<string, string | number>>;

export const event = (type = 'happened', data: Data = {}, id: string = randomUUID()): EventData => jsonEvent({ type, data, id });

export const events = (count: number): EventData[] => Array.from({ length: count }, (_, n) => event('happened', { n }));

/** The answer to a call that is made again while the server cannot be reached. */
export async function answered<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === 50 || !(error instanceof Error && 'code' in error && error.code === status.UNAVAILABLE)) throw error;
      await sleep(50);
    }
  }
}

/** All that a read gives. */
export async function collected(read: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const all: ResolvedEvent[] = [];
  for await (const one of read) all.push(one);
  return all;
}

/** The first events of a subscription, which is then left. */
export async function firstOf(
  subscription: AsyncIterable<ResolvedEvent> & { unsubscribe(): Promise<void> },
  count: number,
): Promise<ResolvedEvent[]> {
  const first: ResolvedEvent[] = [];
  if (count === 0) return first;
  for await (const one of subscription) {
    first.push(one);
    if (first.length === count) break;
  }
  await subscription.unsubscribe();
  return first;
}
