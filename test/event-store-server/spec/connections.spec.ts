import { BACKWARDS, END, type EventStoreDBClient } from '@eventstore/db-client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import type { EventStoreServer } from '../event-store-server.ts';
import { answered, clientOf, collected, event, events, startedServer } from './started-server.ts';

beforeEach(() => {
  // The client warns of short intervals.
  jest.spyOn(console, 'warn').mockReturnValue();
});

const quick = '&keepAliveInterval=300&keepAliveTimeout=300';

async function started(query = ''): Promise<{ server: EventStoreServer; client: EventStoreDBClient }> {
  const server = await startedServer();
  const client = clientOf(server, query);
  await client.appendToStream('s-1', events(2));
  return { server, client };
}

const waited = (milliseconds: number): Promise<'waited'> =>
  new Promise((resolve) => setTimeout(() => resolve('waited'), milliseconds));

const readLast = (client: EventStoreDBClient): Promise<unknown> =>
  collected(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));

describe('a server that accepts and never answers', () => {
  it('keeps a read waiting, whatever its deadline, until keep-alive cuts the connection', async () => {
    const { server, client } = await started(quick);
    server.stopAnswering();
    const read = collected(client.readStream('s-1', { deadline: 100 })).catch((error: unknown) => error);
    expect(await Promise.race([read, waited(300)])).toBe('waited');
    expect(await read).toMatchObject({ type: 'unavailable' });
  });

  it('is answering again afterwards', async () => {
    const { server, client } = await started();
    server.stopAnswering();
    const read = collected(client.readStream('s-1'));
    expect(await Promise.race([read, waited(200)])).toBe('waited');
    server.answerAgain();
    expect(await read).toHaveLength(2);
  });
});

describe('a server whose calls are held', () => {
  it('keeps a read waiting on a connection that lives', async () => {
    const { server, client } = await started(quick);
    server.faults.holdCalls();
    const read = collected(client.readStream('s-1', { deadline: 100 }));
    expect(await Promise.race([read, waited(1_500)])).toBe('waited');
    server.faults.releaseCalls();
    expect(await read).toHaveLength(2);
  });
});

describe('a half-open connection', () => {
  it('is found by keep-alive, and the next connection works', async () => {
    const { server, client } = await started(quick);
    server.halfOpen();
    await expect(readLast(client)).rejects.toMatchObject({ type: 'unavailable' });
    expect(await answered(() => readLast(client))).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('keeps the log and the port, and the same client works again', async () => {
    const { server, client } = await started();
    const { port } = server;
    await server.restart();
    expect(server.port).toBe(port);
    expect(await answered(() => collected(client.readStream('s-1')))).toHaveLength(2);
    expect(await answered(() => client.appendToStream('s-1', event()))).toMatchObject({ nextExpectedRevision: 2n });
  });

  it('ends a subscription with an error, for good', async () => {
    const { server, client } = await started();
    const subscription = client.subscribeToAll();
    const received = collected(subscription);
    await once(subscription, 'caughtUp');
    await server.restart();
    await expect(received).rejects.toMatchObject({ type: 'unavailable' });
  });
});

describe('a server that is not there', () => {
  it('fails the first append of a client with a plain error that has a code and no type', async () => {
    const server = await startedServer();
    const client = clientOf(server);
    await server.stop();
    const append = client.appendToStream('s-1', event());
    await expect(append).rejects.toMatchObject({ code: 14 });
    await expect(append).rejects.not.toHaveProperty('type');
  });
});

describe('one connection', () => {
  it('carries 100 calls; the next one waits for one of them to end', async () => {
    const { server, client } = await started();
    // One of the hundred is the call of the batch appends.
    const subscriptions = Array.from({ length: 99 }, () => client.subscribeToAll().on('data', () => undefined));
    await Promise.all(subscriptions.map((one) => once(one, 'confirmation')));
    const read = readLast(client);
    expect(await Promise.race([read, waited(200)])).toBe('waited');
    server.subscriptions.each((one) => one.end());
    expect(await read).toHaveLength(1);
  });
});
