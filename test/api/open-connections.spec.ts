import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { ownLedger } from '../support/service.ts';
import type { Who } from '../support/ledger-under-test.ts';

const atMost = 2;
const ledger = ownLedger({ MAX_OPEN_FEEDS: `${atMost}`, MAX_OPEN_STREAMS: `${atMost}` });

type Caller = Who & { readonly lifetime?: number };

interface Opened {
  readonly status: number;
  readonly response: Response;
  leave(): Promise<void>;
}

const callerOf = ({ sub, ...more }: Caller = {}): Caller => ({ sub: sub ?? newSubjectRef(), ...more });

async function openFeed(caller: Caller, query = ''): Promise<Opened> {
  const authorization = `Bearer ${await ledger().token(['operator'], caller)}`;
  const response = await fetch(`${ledger().url}/v1/feed${query}`, { headers: { authorization } });
  return { status: response.status, response, leave: () => response.body!.cancel() };
}

/** Sends one question; the answer begins, and more may be sent. */
async function openStream(caller: Caller): Promise<Opened> {
  const authorization = `Bearer ${await ledger().token(['service-decision'], caller)}`;
  const leaving = new AbortController();
  const body = new ReadableStream({
    start: (sender) => sender.enqueue(`${JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'news' })}\n`),
  }).pipeThrough(new TextEncoderStream());
  const response = await fetch(`${ledger().url}/v1/decisions/stream`, {
    ...{ method: 'POST', body, duplex: 'half', signal: leaving.signal },
    headers: { authorization, 'content-type': 'application/x-ndjson' },
  });
  return { status: response.status, response, leave: async () => leaving.abort() };
}

/** The service notices within moments that a client has left. */
async function opensSoon(open: () => Promise<Opened>): Promise<Opened> {
  for (let tries = 0; tries < 100; tries++) {
    const opened = await open();
    if (opened.status !== 429) return opened;
    await delay(50);
  }
  throw new Error('it stays closed');
}

const openAll = (open: () => Promise<Opened>) => Promise.all(Array.from({ length: atMost }, open));
const statusesOf = (opened: readonly Opened[]) => opened.map(({ status }) => status);
const leaveAll = (opened: readonly Opened[]) => Promise.all(opened.map((one) => one.leave()));

describe.each([
  ['feeds', openFeed],
  ['streams of decisions', openStream],
])('the %s that one caller holds open', (_, openFor) => {
  it('are so many at most; one more is 429, with the time to wait', async () => {
    const caller = callerOf();
    const opened = await openAll(() => openFor(caller));
    expect(statusesOf(opened)).toEqual([200, 200]);
    const { response } = await openFor(caller);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[1-9]\d*$/)]);
    expect(await response.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    await leaveAll(opened);
  });

  it('are counted by `sub` and tenant', async () => {
    const caller = callerOf();
    const opened = await openAll(() => openFor(caller));
    const others = [await openFor(callerOf()), await openFor({ ...caller, controller: 'other' })];
    expect(statusesOf(others)).toEqual([200, 200]);
    await leaveAll([...opened, ...others]);
  });

  it('count no longer once the client has left', async () => {
    const caller = callerOf();
    const [first, second] = await openAll(() => openFor(caller));
    await first!.leave();
    const third = await opensSoon(() => openFor(caller));
    expect(third.status).toBe(200);
    expect((await openFor(caller)).status).toBe(429);
    await leaveAll([second!, third]);
  });

  it('count no longer once the token has expired', async () => {
    const caller = callerOf();
    const opened = await openAll(() => openFor({ ...caller, lifetime: 3 }));
    expect(statusesOf([...opened, await openFor(caller)])).toEqual([200, 200, 429]);
    const next = await opensSoon(() => openFor(caller));
    expect(next.status).toBe(200);
    await leaveAll([...opened, next]);
  });
});

it('feeds and streams are counted apart', async () => {
  const caller = callerOf();
  const feeds = await openAll(() => openFeed(caller));
  const streams = await openAll(() => openStream(caller));
  expect(statusesOf([...feeds, ...streams])).toEqual([200, 200, 200, 200]);
  await leaveAll([...feeds, ...streams]);
});

it('what was refused or is complete does not count', async () => {
  const caller = callerOf();
  for (let n = 0; n <= atMost; n++) expect((await openFeed(caller, '?after=999999999')).status).toBe(409);
  const service = await ledger().as(['service-decision'], caller);
  const question = JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'news' });
  const lines = { 'content-type': 'application/x-ndjson' };
  for (let n = 0; n <= atMost; n++)
    expect((await service.post('/v1/decisions/stream', question, { headers: lines })).status).toBe(200);
  const opened = await opensSoon(() => openFeed(caller));
  expect(opened.status).toBe(200);
  await opened.leave();
});
