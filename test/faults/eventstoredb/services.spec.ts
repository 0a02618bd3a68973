import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../../tools/service-process.ts';
import { EventStoreServer } from '../../event-store-server/event-store-server.ts';
import { register } from '../../support/catalogue.ts';
import type { Answer, HttpClient } from '../../support/http-client.ts';
import { LedgerFolder } from '../../support/ledger-folder.ts';

const maxStaleness = 2_000;

/**
 * @fault EventStoreDB is away at the start, hangs, or restarts
 * @caller commands 503 with `Retry-After`, decisions `LEDGER_STALE`, not ready; the process lives
 * @durable every event that was answered
 * @heals by itself, without a restart
 */
describe('services on EventStoreDB', () => {
  const folder = new LedgerFolder();
  const server = new EventStoreServer();
  const subjectRef = newSubjectRef();
  let service: ServiceProcess;
  let caller: HttpClient;

  const get = (path: string): Promise<Response> => fetch(service.url + path, { signal: AbortSignal.timeout(10_000) });
  const metric = async (name: string): Promise<number> => {
    const text = await (await get('/metrics')).text();
    const lines = text.split('\n').filter((line) => line.startsWith(name) && line.includes('eventstoredb'));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };
  const give = (): Promise<Answer> =>
    caller.post(`/v1/subjects/${subjectRef}/consents`, { purposeId: 'newsletter', consentType: 'expressed' });
  const codeNow = async (): Promise<string> =>
    (await caller.post('/v1/decisions', { subjectRef, purposeId: 'newsletter', consistency: 'projected' })).body[
      'code'
    ] as unknown as string;

  async function until(what: string, condition: () => Promise<boolean>, millis = 30_000): Promise<void> {
    for (const end = Date.now() + millis; !(await condition());) {
      if (Date.now() > end) throw new Error(`never: ${what}`);
      await delay(50);
    }
  }

  beforeAll(async () => {
    // The port is known and nobody listens on it yet.
    await server.start();
    await server.stop();
    const env = {
      EVENT_STORE_URL: `${server.connectionString}`,
      MAX_STALENESS: `${maxStaleness}ms`,
      DEVELOPMENT_KEY_FOLDER: folder.path,
    };
    service = await folder.start({ env, unready: true });
    caller = await folder.caller(service, ['operator']);
  });
  afterAll(async () => {
    await folder.end();
    await server.stop();
  });

  it('start before the server is there: they live, are not ready and refuse what needs it', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(503);
    const { status, headers, body } = await give();
    expect([status, body['code']]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('work once it is there', async () => {
    await server.start();
    await until('ready', async () => (await get('/health/ready')).status === 200);
    await register(await folder.caller(service, ['admin']), 'newsletter');
    expect((await give()).status).toBe(201);
    await until('PERMITTED', async () => (await codeNow()) === 'PERMITTED');
  });

  it('answer within their time while the server takes everything and answers nothing, and make no decision on old views', async () => {
    server.stopAnswering();
    const started = Date.now();
    const { status, headers, body } = await give();
    expect([status, body['code']]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect(headers.get('retry-after')).not.toBeNull();
    expect(Date.now() - started).toBeLessThan(8_000);
    await until('LEDGER_STALE', async () => (await codeNow()) === 'LEDGER_STALE', maxStaleness + 8_000);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('go on by themselves when it answers again', async () => {
    server.answerAgain();
    await until('PERMITTED', async () => (await codeNow()) === 'PERMITTED');
    await until('recorded', async () => [200, 201].includes((await give()).status));
    for (const counted of [
      'ledger_store_call_duration_seconds_count',
      'ledger_store_retries_total',
      'ledger_store_reconnects_total',
    ])
      expect([counted, (await metric(counted)) > 0]).toEqual([counted, true]);
  });

  it('take a restart of the server for nothing more than a moment', async () => {
    await server.restart();
    await until('PERMITTED', async () => (await codeNow()) === 'PERMITTED');
    await until('drops', async () => (await metric('ledger_store_subscription_drops_total')) > 0);
    expect((await caller.post(`/v1/subjects/${subjectRef}/consents/newsletter/withdrawal`)).status).toBe(201);
    await until('WITHDRAWN', async () => (await codeNow()) === 'WITHDRAWN');
  });
});
