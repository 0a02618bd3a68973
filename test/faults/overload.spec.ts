import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { register } from '../support/catalogue.ts';
import type { Answer, HttpClient } from '../support/http-client.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { openStream, rawSocket, tokenFor } from './raw-client.ts';

/** Far less than the machine can do, so that a test can send more. */
const activeRequests = 2;

/**
 * @fault Far more requests than the service can answer; clients that send or read too slowly
 * @caller 503 `OVERLOADED` or 429 with `Retry-After` for what is too much; withdrawals go through; slow connections are closed
 * @durable what was answered, once
 * @heals by itself, as soon as less comes
 */
describe('more than a service can do', () => {
  let ledger: TestLedger;
  let operator: HttpClient;

  beforeAll(async () => {
    ledger = await startTestLedger({
      MAX_ACTIVE_REQUESTS: `${activeRequests}`,
      HEADERS_TIMEOUT: '1s',
      BODY_TIMEOUT: '1s',
      IDLE_TIMEOUT: '5s',
    });
    await register(await ledger.as(['admin']), 'newsletter');
    operator = await ledger.as(['operator']);
  });
  afterAll(() => ledger.end());

  const give = (): Promise<Answer> =>
    operator.post(`/v1/subjects/${newSubjectRef()}/consents`, { purposeId: 'newsletter', consentType: 'expressed' });
  const withdraw = (): Promise<Answer> => operator.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
  const times = <Made>(count: number, make: () => Promise<Made>): Promise<Made[]> =>
    Promise.all(Array.from({ length: count }, make));

  /** However slowly the requests are sent, all of them wait once the service goes on. */
  async function sentWhileHeld(send: () => Promise<Answer[]>): Promise<{ answers: Promise<Answer[]> }> {
    process.kill(ledger.process.pid, 'SIGSTOP');
    try {
      const answers = send();
      await delay(500);
      return { answers };
    } finally {
      process.kill(ledger.process.pid, 'SIGCONT');
    }
  }

  it('is refused in a burst, while withdrawals go through, and taken again after it', async () => {
    // Over 300 connections that are open already, as the service takes new ones one by one.
    const { answers: opened } = await sentWhileHeld(() => times(300, () => ledger.anonymous().get('/health/live')));
    await opened;
    const { answers: burst } = await sentWhileHeld(() => times(300, give));
    const withdrawals = await times(activeRequests, withdraw);
    const answers = await burst;

    expect(withdrawals.map(({ status }) => status)).toEqual(withdrawals.map(() => 201));
    const shed = answers.filter(({ status }) => status === 503);
    // How many are taken is the machine's affair: one that is slow to go on takes none of them.
    expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const ofRefusals = ['retry-after', 'cache-control', 'content-type', 'x-content-type-options'];
    const refusals = shed.map(({ body, headers }) => [body['code'], ...ofRefusals.map((name) => headers.get(name))].join());
    expect(new Set(refusals)).toEqual(new Set(['OVERLOADED,1,no-store,application/problem+json; charset=utf-8,nosniff']));
    const metrics = await (await fetch(`${ledger.url}/metrics`)).text();
    expect(metrics).toContain(`ledger_shed_requests_total{kind="command"} ${shed.length}\n`);
    expect(metrics).toContain('ledger_shed_requests_total{kind="restrictive"} 0\n');
    for (let n = 0; n < 10; n++) expect((await give()).status).toBe(201);
  });

  it('is not left behind by clients that leave before they are answered', async () => {
    for (let n = 0; n < 10 * activeRequests; n++) {
      const token = await ledger.token(['operator'], { sub: 'leaves', lifetime: 60 + n });
      const socket = await rawSocket(ledger);
      const head =
        `POST /v1/subjects/${newSubjectRef()}/withdrawal HTTP/1.1\r\nhost: ledger\r\nauthorization: Bearer ${token}\r\n` +
        `idempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`;
      socket.write(head, () => socket.destroy());
    }
    const sameCaller = await ledger.as(['operator'], { sub: 'leaves' });
    const later = () => sameCaller.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
    await delay(500);
    for (let n = 0; n < 5; n++) expect((await later()).status).toBe(201);
  });

  it('is no request that arrives slowly: nobody is refused for it, and it is cut off', async () => {
    const token = await tokenFor(ledger, ['operator']);
    const heads = [
      'POST /v1/decisions HTTP/1.1\r\nhost: ledger\r\nx-slow: ',
      `POST /v1/decisions HTTP/1.1\r\nhost: ledger\r\nauthorization: Bearer ${token}\r\n` +
        'content-type: application/json\r\ncontent-length: 60000\r\n\r\n{',
    ];
    const sockets = await Promise.all(heads.flatMap((head) => Array.from({ length: 20 }, () => slowly(head))));
    expect((await give()).status).toBe(201);
    await Promise.all(sockets.map(({ closed }) => closed));
    for (const { drip } of sockets) clearInterval(drip);
    expect((await give()).status).toBe(201);
  });

  it('is no answer that is not read: its connection is closed', async () => {
    const stream = await openStream(ledger, ['service-decision'], '/v1/decisions/stream');
    const lines = `${JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'newsletter' })}\n`.repeat(1_000);
    const began = performance.now();
    // However slow the service is, it is sent more than it can answer without being read.
    while (!stream.closed() && performance.now() - began < 40_000) if (!stream.write(lines)) await stream.takesMore(200);
    expect(stream.closed()).toBe(true);
    expect((await give()).status).toBe(201);
  });

  it('is no crowd of callers that connects while the service is held: each is connected at its first try', async () => {
    // What the system of the machine allows.
    const allowed = Math.min(1_000, Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8')));
    process.kill(ledger.process.pid, 'SIGSTOP');
    try {
      const sockets = await times(allowed, () => rawSocket(ledger));
      for (const socket of sockets) socket.destroy();
    } finally {
      process.kill(ledger.process.pid, 'SIGCONT');
    }
    expect((await give()).status).toBe(201);
  });

  /** Sends one byte after the other. */
  async function slowly(head: string) {
    const socket = await rawSocket(ledger);
    socket.resume().write(head);
    const drip = setInterval(() => socket.write(' '), 100);
    // Closed in order, or torn down under a byte that was on its way.
    const closed = new Promise((resolve) => socket.once('close', resolve));
    return { drip, closed };
  }
});
