import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { Answer } from '../support/http-client.ts';
import { rawSocket } from '../faults/raw-client.ts';
import { ownLedger } from '../support/service.ts';

/** Counted over 10 s: 30 requests of a caller, 50 of a tenant, 20 commands about a person, 10 bad tokens of an address. */
const ledger = ownLedger({
  RATE_LIMIT_CALLER: '3',
  RATE_LIMIT_TENANT: '5',
  RATE_LIMIT_SUBJECT: '2',
  RATE_LIMIT_BAD_TOKENS: '1',
  MAX_OPEN_REQUESTS: '2',
  TRUSTED_PROXIES: '127.0.0.0/8',
});

const newCaller = (
  controller = 'c' +
    newSubjectRef()
      .toLowerCase()
      .replaceAll(/[^a-z]/g, ''),
) => ledger().as(['operator', 'service-command'], { sub: newSubjectRef(), controller });

/** What an answer of 429 says, beside its status. */
const refusal = ({ status, body, headers }: Answer) => [
  status,
  body['code'],
  /^[1-9]\d*$/.test(headers.get('retry-after') ?? ''),
  /"(\w+)";r=0;t=\d+$/.exec(headers.get('ratelimit') ?? '')?.[1],
];

async function counted(limit: string): Promise<number> {
  const metrics = await (await fetch(`${ledger().url}/metrics`)).text();
  return Number(new RegExp(`^ledger_limited_requests_total\\{limit="${limit}"\\} (\\d+)$`, 'm').exec(metrics)![1]);
}

async function statusesOf(times: number, send: () => Promise<Answer>): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  for (let n = 0; n < times; n++) {
    const { status } = await send();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return statuses;
}

describe('the requests of one caller', () => {
  it('are told what is left of its quotas', async () => {
    const caller = await newCaller();
    await caller.get('/v1/purposes');
    const { headers } = await caller.get('/v1/purposes');
    expect(headers.get('ratelimit-policy')).toBe('"caller";q=30;w=10, "tenant";q=50;w=10');
    expect(headers.get('ratelimit')).toMatch(/^"caller";r=28;t=\d+, "tenant";r=48;t=\d+$/);
    const command = await caller.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
    expect(command.headers.get('ratelimit')).toMatch(/^"caller";r=29;t=\d+, "tenant";r=49;t=\d+, "subject";r=19;t=\d+$/);
  });

  it('beyond its rate are 429 with the time to wait; withdrawals go on', async () => {
    const before = await counted('caller');
    const caller = await newCaller();
    expect(await statusesOf(30, () => caller.get('/v1/purposes'))).toEqual(new Map([[200, 30]]));
    expect(refusal(await caller.get('/v1/purposes'))).toEqual([429, 'RATE_LIMITED', true, 'caller']);
    expect((await caller.post(`/v1/subjects/${newSubjectRef()}/withdrawal`)).status).toBe(201);
    expect((await (await newCaller()).get('/v1/purposes')).status).toBe(200);
    expect(await counted('caller')).toBe(before + 1);
  });
});

it('a caller has only so many requests open at once, until they are answered to the end; withdrawals go on', async () => {
  const caller = { sub: newSubjectRef() };
  const authorization = `Bearer ${await ledger().token(['operator'], caller)}`;
  const openFeed = () => fetch(`${ledger().url}/v1/feed`, { headers: { authorization } });
  const feeds = [await openFeed(), await openFeed()];
  expect(feeds.map(({ status }) => status)).toEqual([200, 200]);
  const operator = await ledger().as(['operator'], caller);
  const refused = await operator.get('/v1/purposes');
  expect([refused.status, refused.body['code'], refused.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '1']);
  expect(await counted('openRequests')).toBe(1);
  expect((await operator.post(`/v1/subjects/${newSubjectRef()}/withdrawal`)).status).toBe(201);
  expect((await (await newCaller()).get('/v1/purposes')).status).toBe(200);

  await feeds[0]!.body!.cancel();
  let status = 429;
  for (let tries = 0; status === 429 && tries < 20; tries++) {
    await delay(50);
    ({ status } = await operator.get('/v1/purposes'));
  }
  expect(status).toBe(200);
  await feeds[1]!.body!.cancel();
});

it('requests whose clients have left, also while their tokens were checked, are not open', async () => {
  const sub = newSubjectRef();
  for (let n = 0; n < 10; n++) {
    const token = await ledger().token(['operator'], { sub, lifetime: 60 + n });
    const socket = await rawSocket(ledger());
    const head = `GET /v1/purposes HTTP/1.1\r\nhost: ledger\r\nauthorization: Bearer ${token}\r\n\r\n`;
    socket.write(head, () => socket.destroy());
  }
  await delay(300);
  expect((await (await ledger().as(['operator'], { sub })).get('/v1/purposes')).status).toBe(200);
});

it('the callers of one tenant share the rate of the tenant', async () => {
  const controller = 'crowded';
  const [one, other] = [await newCaller(controller), await newCaller(controller)];
  expect(await statusesOf(30, () => one.get('/v1/purposes'))).toEqual(new Map([[200, 30]]));
  expect(await statusesOf(20, () => other.get('/v1/purposes'))).toEqual(new Map([[200, 20]]));
  expect(refusal(await other.get('/v1/purposes'))).toEqual([429, 'RATE_LIMITED', true, 'tenant']);
});

it('commands about one person are limited, whoever sends them', async () => {
  const controller = 'busy';
  const [one, other] = [await newCaller(controller), await newCaller(controller)];
  const path = `/v1/subjects/${newSubjectRef()}`;
  expect(await statusesOf(20, () => one.post(`${path}/withdrawal`))).toEqual(new Map([[201, 20]]));
  expect(refusal(await other.post(`${path}/withdrawal`))).toEqual([429, 'RATE_LIMITED', true, 'subject']);
  expect((await other.get(`${path}/status`)).status).toBe(200);
  expect((await other.post(`/v1/subjects/${newSubjectRef()}/withdrawal`)).status).toBe(201);
});

it('bad tokens from one address are limited, as a trusted proxy names it; tokens that are known go on', async () => {
  const send = (authorization: string, address: string): Promise<Response> =>
    fetch(`${ledger().url}/v1/purposes`, { headers: { authorization, 'x-forwarded-for': address } });
  const good = `Bearer ${await ledger().token(['operator'], { sub: 'good' })}`;
  expect((await send(good, '192.0.2.1')).status).toBe(200);
  for (let n = 0; n <= 10; n++) expect((await send(`Bearer bad.${n}.token`, '192.0.2.1')).status).toBe(401);
  expect((await send('Bearer one.more.token', '192.0.2.1')).status).toBe(429);
  expect((await send('Bearer one.more.token', '192.0.2.2')).status).toBe(401);
  expect((await send(good, '192.0.2.1')).status).toBe(200);
  expect(await counted('badToken')).toBe(1);
});
