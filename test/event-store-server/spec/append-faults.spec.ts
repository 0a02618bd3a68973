import { NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import type { EventStoreServer } from '../event-store-server.ts';
import { answered, clientOf, collected, event, events, startedServer } from './started-server.ts';

const plain = { credentials: { username: 'admin', password: 'changeit' } };

async function started(writeTimeout = 200): Promise<{ server: EventStoreServer; client: EventStoreDBClient }> {
  const server = await startedServer({ writeTimeout });
  return { server, client: clientOf(server) };
}

const stored = (server: EventStoreServer): number => server.log.events.filter(({ stream }) => stream === 's-1').length;

describe.each([
  { way: 'batch', options: {}, timeout: 'deadline-exceeded' },
  { way: 'plain', options: plain, timeout: 'timeout' },
])('an append ($way)', ({ options, timeout }) => {
  it('that meets the write timeout of the server may be stored, and is recognised when it is tried again', async () => {
    const { server, client } = await started();
    const once = event();
    server.faults.nextAppends({ kind: 'write-timeout' });
    const append = (): Promise<unknown> => client.appendToStream('s-1', once, { ...options, expectedRevision: NO_STREAM });
    await expect(append()).rejects.toMatchObject({ type: timeout });
    expect(stored(server)).toBe(1);
    expect(await append()).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(stored(server)).toBe(1);
  });

  it('whose connection is cut before it is stored is not stored', async () => {
    const { server, client } = await started();
    server.faults.nextAppends({ kind: 'dropped-before-storing' });
    await expect(client.appendToStream('s-1', events(1), options)).rejects.toMatchObject({ code: 14 });
    expect(stored(server)).toBe(0);
  });

  it('whose connection is cut after it was stored is recognised when it is tried again', async () => {
    const { server, client } = await started();
    const once = event();
    server.faults.nextAppends({ kind: 'dropped-after-storing' });
    const append = (): Promise<unknown> => client.appendToStream('s-1', once, { ...options, expectedRevision: NO_STREAM });
    await expect(append()).rejects.toMatchObject({ code: 14 });
    expect(stored(server)).toBe(1);
    expect(await answered(append)).toMatchObject({ nextExpectedRevision: 0n });
    expect(stored(server)).toBe(1);
  });

  it('may be answered late, after those that came after it', async () => {
    const { server, client } = await started();
    await client.appendToStream('s-2', events(1), options);
    server.faults.nextAppends({ kind: 'late-answer', milliseconds: 300 });
    const order: string[] = [];
    const late = client.appendToStream('s-1', events(1), options).then(() => order.push('first'));
    await client.appendToStream('s-2', events(1), options).then(() => order.push('second'));
    expect(stored(server)).toBe(1);
    await late;
    expect(order).toEqual(['second', 'first']);
  });
});

describe('an append that is never answered', () => {
  it('obeys its deadline when it is plain, and hangs when it is a batch', async () => {
    const { server, client } = await started();
    server.faults.nextAppends({ kind: 'no-answer' }, { kind: 'no-answer' });
    await expect(client.appendToStream('s-1', events(1), { ...plain, deadline: 200 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    const hanging = client.appendToStream('s-1', events(1), { deadline: 200 }).catch(() => 'cancelled at the end');
    expect(await Promise.race([hanging, waited(600)])).toBe('waited');
    expect(stored(server)).toBe(2);
  });

  it.each([
    { way: 'batch', options: {} },
    { way: 'plain', options: plain },
  ])('and not stored either ($way) while calls are held', async ({ options }) => {
    const { server, client } = await started();
    await client.appendToStream('other', events(1), options);
    server.faults.holdCalls();
    const held = client.appendToStream('s-1', events(1), options);
    await waited(100);
    expect(stored(server)).toBe(0);
    server.faults.releaseCalls();
    expect(await held).toMatchObject({ success: true });
  });
});

describe('a server that is not ready', () => {
  it('says so to a batch append in words that the client does not know', async () => {
    const { server, client } = await started();
    server.faults.notReady = true;
    const append = client.appendToStream('s-1', events(1));
    await expect(append).rejects.toMatchObject({ type: 'unknown', message: 'Could not recognize Server Is Not Ready' });
  });

  it('is unavailable to plain appends and to reads', async () => {
    const { server, client } = await started();
    server.faults.notReady = true;
    const refused = { type: 'unavailable', message: expect.stringContaining('Server Is Not Ready') };
    await expect(client.appendToStream('s-1', events(1), plain)).rejects.toMatchObject(refused);
    await expect(collected(client.readAll())).rejects.toMatchObject(refused);
    server.faults.notReady = false;
    expect(await answered(() => client.appendToStream('s-1', events(1)))).toMatchObject({ success: true });
  });
});

const waited = (milliseconds: number): Promise<'waited'> =>
  new Promise((resolve) => setTimeout(() => resolve('waited'), milliseconds));
