import { describe, expect, it } from '@jest/globals';
import { openEventStoreDbCopyTarget } from '#event-store';
import { StoreUnavailable, type StreamId } from '#kernel';
import { EventStoreServer } from '../../event-store-server/event-store-server.ts';
import { bareClientOf } from './bare-client.ts';
import { event, eventually, idsIn, openedOn, startedServer, subject } from './opened-store.ts';

const production = { production: true, init: false };

describe('the ledger of a server', () => {
  it('is made once, also by two that open it at the same time', async () => {
    const server = await startedServer();
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openedOn(server, { limits: { attemptMillis: 2_500, callMillis: 10_000 } })),
    );
    expect(new Set(opened.map(({ store }) => store.ledgerId)).size).toBe(1);
    expect(await opened[0]!.store.endAfter(0n)).toEqual({ position: 0n, ledgerEvents: false });
  });

  it('is made in production only with LEDGER_INIT, and opened without', async () => {
    const server = await startedServer();
    await expect(openedOn(server, production)).rejects.toMatchObject({ code: 'LEDGER_NOT_INITIALISED' });
    const { ledgerId } = (await openedOn(server, { production: true, init: true })).store;
    expect((await openedOn(server, production)).store.ledgerId).toBe(ledgerId);
  });

  it('is not made where something else is kept', async () => {
    const server = await startedServer();
    await bareClientOf(server).appendToStream('orders', [
      { id: crypto.randomUUID(), type: 'Ordered', contentType: 'application/json', data: {}, metadata: undefined },
    ]);
    await expect(openedOn(server)).rejects.toMatchObject({ code: 'LEDGER_STORE_FOREIGN' });
  });

  it('may be opened before its server is there, fails until then, and works from then on', async () => {
    const server = new EventStoreServer();
    await server.start();
    await server.stop();
    await expect(openedOn(server)).rejects.toThrow(StoreUnavailable);
    const { store, notices } = await openedOn(server, { patient: true });
    expect(() => store.ledgerId).toThrow(StoreUnavailable);
    await expect(store.endAfter(0n)).rejects.toThrow(StoreUnavailable);
    await server.start();
    await eventually(async () =>
      store.endAfter(0n).then(
        () => true,
        () => false,
      ),
    );
    expect(store.ledgerId).toMatch(/^[0-9a-f-]{36}$/);
    expect(notices.filter(({ kind }) => kind === 'away' || kind === 'back').map(({ kind }) => kind)).toEqual(['away', 'back']);
    await store.close();
    await server.stop();
  });

  it.each([
    ['nobody listens', 'esdb://127.0.0.1:1?tls=false', 'ECONNREFUSED'],
    ['there is no such host', 'esdb://nowhere.invalid?tls=false', 'host-not-found'],
    ['no node answers', 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=1', 'no-node-found'],
  ])('cannot be opened where %s, for a reason that has a name', async (_, connectionString, type) => {
    await expect(openedOn({ connectionString })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { type } });
  });

  it('cannot be opened where nothing is answered, for a reason that has a name', async () => {
    const server = await startedServer();
    server.stopAnswering();
    await expect(openedOn(server)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { type: 'no-answer' } });
  });

  it('may be a copy, which no service opens before it is complete', async () => {
    const server = await startedServer();
    const target = () =>
      openEventStoreDbCopyTarget({ url: server.connectionString, ledgerId: 'the-ledger', maxAges: { access: 60, decision: 60 } });
    const first = await target();
    await first.store.append(subject('a'), 'noStream', [event()]);
    await first.store.close();
    await expect(openedOn(server)).rejects.toMatchObject({ code: 'LEDGER_COPY_UNFINISHED' });
    const second = await target();
    await second.complete();
    await second.complete();
    await second.store.close();
    const { store } = await openedOn(server, production);
    expect(store.ledgerId).toBe('the-ledger');
    expect(await idsIn(store, 'a')).toHaveLength(1);
    const another = openEventStoreDbCopyTarget({
      url: server.connectionString,
      ledgerId: 'another',
      maxAges: { access: 60, decision: 60 },
    });
    await expect(another).rejects.toMatchObject({ code: 'LEDGER_OF_ANOTHER_ID' });
  });
});

describe('a stream of the access log, or of the decision log', () => {
  it('keeps its records for so long, and a stream of the ledger keeps them for ever', async () => {
    const server = await startedServer();
    const { store } = await openedOn(server, { maxAges: { access: 94_608_000, decision: 31_536_000 } });
    const access = 'access-acme.2026-01-01.writer' as StreamId;
    await store.append(access, 'noStream', [event()]);
    await store.append(access, 0, [event()]);
    const decision = 'decision-acme.2026-01-01.writer' as StreamId;
    await store.append(decision, 'noStream', [event()]);
    await store.append(subject('a'), 'noStream', [event()]);
    const client = bareClientOf(server);
    expect((await client.getStreamMetadata(access)).metadata).toEqual({ maxAge: 94_608_000 });
    expect((await client.getStreamMetadata(decision)).metadata).toEqual({ maxAge: 31_536_000 });
    expect(store.removeStream).toBeUndefined();
    expect((await client.getStreamMetadata(subject('a'))).metadata).toBeUndefined();
  });
});

/**
 * @fault A node of EventStoreDB that is not the leader any more goes on answering
 * @caller nothing
 * @durable every event that was answered
 * @heals each call is led to the leader
 */
describe('a node that is not the leader any more', () => {
  it('is asked for nothing: every call goes to the leader', async () => {
    const [deposed, leader] = [await startedServer(), await startedServer()];
    deposed.faults.leader = { host: '127.0.0.1', port: leader.port };
    const { store } = await openedOn(deposed);
    const sent = event();
    await store.append(subject('a'), 'noStream', [sent]);
    expect(await idsIn(store, 'a')).toEqual([sent.eventId]);
    const { position } = await store.endAfter(0n);
    expect(await store.eventAt(position)).toEqual({ eventId: sent.eventId });
    expect(await Array.fromAsync(store.readAll(0n, ['subject']))).toHaveLength(1);
    for await (const item of store.subscribe(0n, AbortSignal.timeout(5_000))) {
      expect(item).toMatchObject({ eventId: sent.eventId });
      break;
    }
    expect.assertions(4);
  });
});
