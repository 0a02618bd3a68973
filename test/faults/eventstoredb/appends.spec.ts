import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import type { AppendFault } from '../../event-store-server/faults/append-fault.ts';
import { allIds, event, eventually, idsIn, openedOn, startedServer, subject } from './opened-store.ts';

const faults: readonly AppendFault[] = [
  { kind: 'dropped-before-storing' },
  { kind: 'dropped-after-storing' },
  { kind: 'late-answer', milliseconds: 600 },
  { kind: 'no-answer' },
  { kind: 'write-timeout' },
];

/**
 * @fault EventStoreDB answers late, loses an answer, or never answers
 * @caller the answer of the first time, or 503 within 5 s with `Retry-After`
 * @durable each event once, whether it was answered or not
 * @heals the same ids at the same revision are sent again; a client that hangs is replaced
 */
describe('an append', () => {
  it.each(faults)('that goes wrong by $kind is stored once and answered with its place', async (fault) => {
    const server = await startedServer();
    const { store, count } = await openedOn(server);
    server.faults.nextAppends(fault);
    const events = [event(), event()];
    const answer = await store.append(subject('a'), 'noStream', events);
    const stored = await Array.fromAsync(store.readStream(subject('a')));
    expect(stored.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    expect(answer).toEqual({ kind: 'appended', revision: 1, position: stored[1]!.position, repeated: false });
    expect(count('outcomeUnknown')).toBeGreaterThanOrEqual(1);
  });

  it('waits for a server that is starting', async () => {
    const server = await startedServer();
    const { store, count } = await openedOn(server);
    server.faults.notReady = true;
    setTimeout(() => (server.faults.notReady = false), 300);
    expect(await store.append(subject('a'), 'noStream', [event()])).toMatchObject({ kind: 'appended', revision: 0 });
    expect(count('retried')).toBeGreaterThan(0);
  });

  it('that another wins meanwhile is a conflict, however often it is sent', async () => {
    const server = await startedServer();
    const { store } = await openedOn(server);
    server.faults.nextAppends({ kind: 'dropped-before-storing' });
    const [one, other] = await Promise.all([
      store.append(subject('a'), 'noStream', [event()]),
      (await openedOn(server)).store.append(subject('a'), 'noStream', [event()]),
    ]);
    expect([one.kind, other.kind].toSorted()).toEqual(['appended', 'conflict']);
    expect(await idsIn(store, 'a')).toHaveLength(1);
  });

  it('fails within its time when the server never answers, and may be sent again', async () => {
    const server = await startedServer();
    const { store, notices, count } = await openedOn(server);
    const sent = event();
    server.stopAnswering();
    const started = performance.now();
    await expect(store.append(subject('a'), 'noStream', [sent])).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(count('away')).toBe(1);
    // Whoever comes while the store is away waits for one attempt only.
    const second = performance.now();
    await expect(store.endAfter(0n)).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - second).toBeLessThan(1_000);
    server.answerAgain();
    await eventually(
      async () => (await store.append(subject('a'), 'noStream', [sent]).catch(() => undefined))?.kind === 'appended',
      10_000,
    );
    expect(await idsIn(store, 'a')).toEqual([sent.eventId]);
    expect(notices.filter(({ kind }) => kind === 'away' || kind === 'back').map(({ kind }) => kind)).toEqual(['away', 'back']);
  });

  it('that waits behind calls that hang is not kept waiting for all of them', async () => {
    const server = await startedServer();
    const { store } = await openedOn(server);
    server.faults.holdCalls();
    const started = performance.now();
    const sent = Array.from({ length: 300 }, (_, n) => store.append(subject(`${n}`), 'noStream', [event()]));
    const results = await Promise.allSettled(sent);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - started).toBeLessThan(6_000);
    server.faults.releaseCalls();
    await eventually(async () => (await store.append(subject('b'), 'noStream', [event()]).catch(() => undefined)) !== undefined);
  });

  it('goes by another connection once a client hangs', async () => {
    const server = await startedServer();
    const { store, count } = await openedOn(server, { limits: { attemptMillis: 200, callMillis: 5_000 } });
    await store.append(subject('a'), 'noStream', [event()]);
    // The connections of now are dead, and no one closes them: keep-alive would notice after four seconds.
    server.halfOpen();
    const started = performance.now();
    await store.append(subject('b'), 'noStream', [event()]);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(count('reconnected')).toBeGreaterThanOrEqual(1);
  });

  it('of one store outlives the closing of another in the same process', async () => {
    const server = await startedServer();
    const [one, other] = [await openedOn(server), await openedOn(server)];
    await other.store.append(subject('a'), 'noStream', [event()]);
    server.faults.holdCalls();
    const sent = Array.from({ length: 40 }, (_, n) => one.store.append(subject(`b${n}`), 'noStream', [event()]));
    const closing = other.store.close();
    server.faults.releaseCalls();
    await closing;
    expect((await Promise.all(sent)).map(({ kind }) => kind)).toEqual(sent.map(() => 'appended'));
  });
});

/**
 * @fault EventStoreDB restarts under 32 writers
 * @caller some calls take longer or are 503
 * @durable every event that was answered, once
 * @heals by itself, once the server is back
 */
describe('32 writers', () => {
  it('lose and double nothing that was acknowledged while the server restarts', async () => {
    const server = await startedServer();
    const { store, count } = await openedOn(server, { limits: { attemptMillis: 1_000, callMillis: 10_000 } });
    const acknowledged: string[] = [];
    const ending = new AbortController();
    const writer = async (n: number) => {
      for (let revision = -1; !ending.signal.aborted; revision++) {
        const sent = event();
        const answer = await store.append(subject(`w${n}`), revision < 0 ? 'noStream' : revision, [sent]);
        if (answer.kind !== 'appended' || answer.revision !== revision + 1) throw new Error('nobody else writes this stream');
        acknowledged.push(sent.eventId);
      }
    };
    const writers = Array.from({ length: 32 }, (_, n) => writer(n));
    for (let restart = 0; restart < 3; restart++) {
      const before = acknowledged.length;
      await eventually(() => acknowledged.length > before + 200, 20_000);
      await server.restart();
    }
    ending.abort();
    await Promise.all(writers);
    const stored = await allIds(store);
    expect(stored.toSorted()).toEqual(acknowledged.toSorted());
    expect(count('outcomeUnknown')).toBeGreaterThan(0);
    expect(count('reconnected')).toBeGreaterThan(0);
  });
});
