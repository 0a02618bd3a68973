import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { ownLedger } from '../support/service.ts';
import { declaredRoutes } from './declared-routes.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const page = 'https://preferences.example';
const ledger = ownLedger({ CORS_ORIGINS: `${page}, http://localhost:5173` });
const closed = ownLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe('no answer under /v1 is stored by a cache', () => {
  it.each(declaredRoutes().filter((route) => route.includes(' /v1')))('%s without a token', async (route) => {
    const [method, path] = route.split(' ') as [string, string];
    const { status, headers } = await fetch(ledger().url + path.replaceAll(/:\w+/g, 'x'), { method });
    expect([status, headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it('of commands, decisions, reads and refusals', async () => {
    const { path, ref } = person();
    const question = { subjectRef: ref, purposeId: 'news' };
    const lines = { headers: { 'content-type': 'application/x-ndjson' } };
    const answers = [
      await callers.service.post('/v1/subjects'),
      await callers.service.post(`${path}/consents/news/refusal`),
      await callers.service.post(`${path}/consents/none/refusal`),
      await callers.service.post(`${path}/consents/news/refusal`, { unknown: 1 }),
      await callers.decider.post('/v1/decisions', question),
      await callers.decider.post('/v1/decisions/batch', { decisions: [question] }),
      await callers.decider.post('/v1/decisions/stream', JSON.stringify(question), lines),
      await callers.auditor.get('/v1/purposes'),
      await callers.auditor.get(`${path}/status`),
      await callers.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' }),
      await callers.service.get('/v1/nowhere'),
      await callers.service.get('/v1/decisions'),
      await callers.service.get('/v1/subjects/%zz/status'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 404, 400, 200, 200, 200, 200, 200, 200, 404, 405, 400]);
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'));
  });
});

describe('a page of another origin', () => {
  const preflight = (url: string, origin: string, method = 'POST', path = '/v1/decisions') =>
    fetch(url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });
  const allowed = ({ headers }: Response) => [...headers.keys()].filter((name) => name.startsWith('access-control-'));

  it.each([page, 'http://localhost:5173'])('that is listed may call: %s', async (origin) => {
    const answer = await preflight(ledger().url, origin);
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    const names = answer.headers.get('access-control-allow-headers')!.toLowerCase().split(', ');
    expect(names).toEqual(expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'if-match']));
    expect(names).toEqual(expect.arrayContaining(['ledger-min-position', 'last-event-id']));
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('that is listed reads answers, refusals too, and their headers', async () => {
    const of = (token: string) =>
      fetch(`${ledger().url}/v1/purposes`, { headers: { origin: page, authorization: `Bearer ${token}` } });
    for (const answer of [await of(await ledger().token(['auditor'])), await of('none')]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(page);
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Ledger-Position/i);
    }
  });

  it.each(['https://evil.example', 'null', `${page}.evil.example`, 'http://preferences.example', `${page}:8443`])(
    'that is not listed is answered without the headers: %s',
    async (origin) => {
      const answer = await preflight(ledger().url, origin);
      expect([answer.status, allowed(answer)]).toEqual([204, []]);
      const token = await ledger().token(['auditor']);
      const read = await fetch(`${ledger().url}/v1/purposes`, { headers: { origin, authorization: `Bearer ${token}` } });
      expect([read.status, allowed(read)]).toEqual([200, []]);
    },
  );

  it('is never listed unless configured', async () => {
    const answer = await preflight(closed().url, page);
    expect([answer.status, allowed(answer)]).toEqual([204, []]);
  });

  it('finds no more paths than any other caller', async () => {
    expect((await preflight(ledger().url, page, 'POST', '/v1/nowhere')).status).toBe(404);
    expect((await fetch(`${ledger().url}/v1/decisions`, { method: 'OPTIONS' })).status).toBe(405);
  });
});
