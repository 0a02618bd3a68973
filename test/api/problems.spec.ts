import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusalCodes } from '#domain';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Answer } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const secret = 'ivan.petrov';

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

/** For each problem a request that causes it and contains something personal. */
const wrongs: Readonly<Record<string, () => Promise<Answer>>> = {
  NOT_FOUND: () => callers.service.post(`/v1/${secret}`, {}),
  METHOD_NOT_ALLOWED: () => callers.service.send('DELETE', `${person().path}/consents`, undefined, { 'x-name': secret }),
  UNAUTHENTICATED: () => ledger().anonymous(secret).get(`${person().path}/status`),
  FORBIDDEN: () => callers.decider.post(`${person().path}/withdrawal`, { [secret]: 1 }),
  BODY_TOO_LARGE: () => callers.service.post(`${person().path}/withdrawal`, secret.repeat(10_000)),
  UNSUPPORTED_MEDIA_TYPE: () =>
    callers.service.post(`${person().path}/withdrawal`, secret, { headers: { 'content-type': `text/${secret}` } }),
  IDEMPOTENCY_KEY_INVALID: () => callers.service.post(`${person().path}/withdrawal`, {}, { key: `${secret}@example.org` }),
  VALIDATION_FAILED: () => callers.service.post(`${person().path}/withdrawal`, { [secret]: secret, channel: secret }),
  POSITION_AHEAD: () => callers.auditor.get(`/v1/feed?after=999999999999`),
  PURPOSE_UNKNOWN: () => callers.service.post(`${person().path}/consents/petrov/refusal`),
};

describe.each(Object.entries(wrongs))('%s', (code, attempt) => {
  it('is a problem of RFC 9457 whose type leads to a page of the service', async () => {
    const { status, headers, body } = await attempt();
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) });
    expect(body['traceId']).toMatch(/^[0-9a-f]{32}$/);
    expect(body['type']).toMatch(new RegExp(`/${code.toLowerCase().replaceAll('_', '-')}$`));
    const page = await fetch(new URL(String(body['type']), ledger().url));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(code)]);
  });

  it('does not echo what was sent', async () => {
    const { text, headers } = await attempt();
    expect(`${text}\n${[...headers].join('\n')}`).not.toMatch(/petrov/i);
  });
});

describe('a problem', () => {
  it('carries the trace of its caller', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { body } = await callers.service.post(
      '/v1/nowhere',
      {},
      { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } },
    );
    expect(body['traceId']).toBe(trace);
  });

  it('of a body names each place and rule by JSON pointer', async () => {
    const { body } = await callers.service.post(`${person().path}/consents`, {
      purposeId: 'News',
      actor: { role: 'robot' },
      validUntil: 'soon',
      dataCategories: ['email', 'Phone'],
      recipients: 'mailer',
    });
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/purposeId', rule: 'identifier' },
        { pointer: '/dataCategories/1', rule: 'identifier' },
        { pointer: '/recipients', rule: expect.any(String) },
        { pointer: '/consentType', rule: expect.any(String) },
        { pointer: '/actor/role', rule: expect.any(String) },
        { pointer: '/validUntil', rule: 'instant' },
      ]),
    );
  });

  it('has a page for every code that the service knows', async () => {
    const rim = `VALIDATION_FAILED IDEMPOTENCY_KEY_INVALID IDEMPOTENCY_KEY_REUSED REVISION_MISMATCH UNAUTHENTICATED FORBIDDEN
      NOT_FOUND METHOD_NOT_ALLOWED BODY_TOO_LARGE UNSUPPORTED_MEDIA_TYPE RATE_LIMITED CONTENTION STORE_UNAVAILABLE LEDGER_STALE
      POSITION_AHEAD NOT_SEALED`;
    for (const code of [...rim.split(/\s+/), ...refusalCodes]) {
      const page = await fetch(`${ledger().url}/problems/${code.toLowerCase().replaceAll('_', '-')}`);
      expect([code, page.status, (await page.text()).includes(code)]).toEqual([code, 200, true]);
    }
  });

  it('has no page for a code that there is not', async () => {
    const page = await fetch(`${ledger().url}/problems/no-such-code`);
    expect([page.status, (await page.json()) as unknown]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
  });
});

describe('bytes that are no request', () => {
  const exchanged = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(ledger().url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
      socket.on('error', reject).on('close', () => resolve(answer));
    });

  it.each([
    ['no HTTP', `${secret}\r\n\r\n`, 400],
    ['a length that is none', `POST /v1/subjects HTTP/1.1\r\nHost: x\r\nContent-Length: ${secret}\r\n\r\n`, 400],
    ['a header that never ends', `GET /v1/purposes HTTP/1.1\r\nHost: x\r\nX-Name: ${secret.repeat(2_000)}\r\n\r\n`, 431],
  ])('%s: a problem as well, and no echo', async (_, bytes, status) => {
    const [head, body] = (await exchanged(bytes)).split('\r\n\r\n') as [string, string];
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code: 'VALIDATION_FAILED', traceId: expect.any(String) });
    expect(body).not.toMatch(/petrov/);
  });
});

describe('a token', () => {
  const asks = async (authorization: string | undefined) => {
    const answer = await fetch(`${ledger().url}${person().path}/status`, {
      headers: { ...(authorization && { authorization }) },
    });
    const { code } = (await answer.json()) as { code?: string };
    return [answer.status, code, answer.headers.get('www-authenticate')];
  };

  it('is required, and valid', async () => {
    const valid = await ledger().token(['operator']);
    const [head, claims, signature] = valid.split('.') as [string, string, string];
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), controller: 'other' }),
    );
    const underAlgorithm = (alg: string): string =>
      `Bearer ${Buffer.from(JSON.stringify({ alg })).toString('base64url')}.${claims}.${signature}`;
    const bad = [
      undefined,
      '',
      valid,
      `Basic ${valid}`,
      'Bearer',
      'Bearer not-a-token',
      `Bearer ${head}.${other.toString('base64url')}.${signature}`,
      ...['none', 'HS256', 'ES256', 'ES384', 'PS256', 'RS256', 'Ed25519', 'dir', 'nonsense', ''].map(underAlgorithm),
      `Bearer ${await ledger().token(['operator'], { lifetime: -1 })}`,
      `Bearer ${await ledger().token(['operator'], { sub: 'ivan@example.org' })}`,
      `Bearer ${await ledger().token(['operator'], { controller: 'ACME' })}`,
    ];
    for (const authorization of bad) {
      expect(await asks(authorization)).toEqual([401, 'UNAUTHENTICATED', expect.stringMatching(/^Bearer/)]);
    }
    expect((await asks(`Bearer ${valid}`))[0]).toBe(200);
    expect((await asks(`bearer ${valid}`))[0]).toBe(200);
  });

  it('without a role that the service knows may do nothing', async () => {
    const answer = await asks(`Bearer ${await ledger().token(['superuser' as 'operator'])}`);
    expect(answer.slice(0, 2)).toEqual([403, 'FORBIDDEN']);
  });
});
