import { describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { give, hoursAgo, newSubjectRef, register, withdraw } from '#testing';
import { QueryApiFixture, type RequestOptions } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();
const asService: readonly Role[] = ['service-decision'];

async function withConsent() {
  const tenant = fixture.tenant();
  await tenant.purpose(register('news'), hoursAgo(100));
  const subjectRef = newSubjectRef();
  await tenant.subject(subjectRef, give('news'), hoursAgo(50));
  const question = { subjectRef, purposeId: 'news' };
  const ask = (more: object = {}, options: RequestOptions = {}) =>
    tenant.post('/v1/decisions', { ...question, ...more }, { roles: asService, ...options });
  return { tenant, subjectRef, question, ask };
}

describe('POST /v1/decisions', () => {
  it('answers from the views, with the position that it is true for', async () => {
    const { tenant, ask } = await withConsent();
    const { status, headers, body } = await ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({ decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent', purposeVersion: 1 });
    expect(body['position']).toBe(headers.get('ledger-position'));
    expect(BigInt(body['position'] as string)).toBeGreaterThanOrEqual(tenant.position);
    expect(body).not.toHaveProperty('historical');
  });

  it('answers from the streams with consistency strong', async () => {
    const { tenant, subjectRef, ask } = await withConsent();
    await tenant.subject(subjectRef, withdraw('news'));
    expect((await ask({ consistency: 'strong' }, { min: null })).body).toMatchObject({ decision: 'DENY', code: 'WITHDRAWN' });
  });

  it('knows nothing of another tenant', async () => {
    const { question } = await withConsent();
    const { status, body } = await fixture.tenant().post('/v1/decisions', question);
    expect([status, body['code']]).toEqual([200, 'PURPOSE_UNKNOWN']);
  });

  it('is historical with `knownAt`, or with `at` more than a second away', async () => {
    const { ask } = await withConsent();
    const byAuditor: RequestOptions = { roles: ['auditor'] };
    const past = await ask({ at: hoursAgo(60) }, byAuditor);
    expect(past.body).toMatchObject({ code: 'UNKNOWN', historical: true, cacheUntil: null });
    expect((await ask({ knownAt: hoursAgo(60) }, byAuditor)).body).toMatchObject({ code: 'UNKNOWN', historical: true });
    expect((await ask({ at: hoursAgo(-1) }, byAuditor)).body).toMatchObject({ code: 'PERMITTED', historical: true });
    expect((await ask({ at: hoursAgo(0) }, byAuditor)).body).not.toHaveProperty('historical');
  });

  it('tells a service that only decides of no other day than today', async () => {
    const { ask } = await withConsent();
    const { status, body } = await ask({ at: hoursAgo(1) });
    expect([status, body['code']]).toEqual([403, 'FORBIDDEN']);
    expect((await ask({ at: hoursAgo(1) }, { roles: ['service-decision', 'operator'] })).status).toBe(200);
  });

  it.each([
    [{ purposeId: undefined }, '/purposeId', 'required'],
    [{ subjectRef: 'anna' }, '/subjectRef', 'pattern'],
    [{ dataCategories: [] }, '/dataCategories', 'minItems'],
    [{ dataCategories: ['email', 'email'] }, '/dataCategories', 'uniqueItems'],
    [{ dataCategories: ['email', 'E MAIL'] }, '/dataCategories/1', 'pattern'],
    [{ operation: 'share' }, '/recipientId', 'required'],
    [{ operation: 'look' }, '/operation', 'enum'],
    [{ at: '2026-02-30T00:00:00Z' }, '/at', 'instant'],
    [{ annaKareninaAtExample: 1 }, '', 'unknownField'],
    [{ exception: null }, '/exception', 'notNull'],
  ])('is a bad request with %j', async (more, pointer, rule) => {
    const { ask } = await withConsent();
    const { status, body, text } = await ask(more);
    expect([status, body['errors']]).toEqual([400, expect.arrayContaining([{ pointer, rule }])]);
    expect(text).not.toContain('Karenina');
  });

  it('denies after 2 s at the most what has not come, and never fails', async () => {
    const { tenant, ask } = await withConsent();
    const begun = performance.now();
    for (const more of [{}, { consistency: 'strong' }]) {
      const { status, headers, body } = await ask(more, { min: tenant.position + 1_000_000n });
      expect(status).toBe(200);
      expect(body).toMatchObject({ decision: 'DENY', code: 'LEDGER_STALE', perCategory: [], position: null });
      expect(headers.get('ledger-position')).toBeNull();
    }
    expect(performance.now() - begun).toBeLessThan(6_000);
    expect((await ask({}, { headers: { 'ledger-min-position': '-1' }, min: null })).status).toBe(400);
  });
});

describe('POST /v1/decisions/batch', () => {
  it('answers each in order, with its own status', async () => {
    const { tenant, question } = await withConsent();
    const decisions = [question, { ...question, purposeId: 'other' }, { ...question, at: hoursAgo(1) }, { purposeId: 'news' }];
    const { status, body } = await tenant.post('/v1/decisions/batch', { decisions }, { roles: asService });
    expect(status).toBe(200);
    expect(body['results']).toMatchObject([
      { status: 200, decision: { code: 'PERMITTED' } },
      { status: 200, decision: { code: 'PURPOSE_UNKNOWN' } },
      { status: 403, problem: { code: 'FORBIDDEN' } },
      { status: 400, problem: { code: 'VALIDATION_FAILED', errors: [{ pointer: '/subjectRef', rule: 'required' }] } },
    ]);
  });

  it('takes none and 100, not 101', async () => {
    const { tenant, question } = await withConsent();
    const batch = async (count: number) => {
      const { status, body } = await tenant.post('/v1/decisions/batch', {
        decisions: Array.from({ length: count }, () => question),
      });
      return [status, (body['results'] as unknown[] | undefined)?.length];
    };
    expect(await batch(0)).toEqual([200, 0]);
    expect(await batch(100)).toEqual([200, 100]);
    expect(await batch(101)).toEqual([400, undefined]);
  });

  it('waits for a position once, not for each', async () => {
    const { tenant, question } = await withConsent();
    const begun = performance.now();
    const decisions = Array.from({ length: 20 }, () => question);
    const { body } = await tenant.post('/v1/decisions/batch', { decisions }, { min: tenant.position + 1_000_000n });
    expect(body['results']).toEqual(Array.from({ length: 20 }, () => expect.objectContaining({ status: 200 })));
    expect((body['results'] as { decision: { code: string } }[]).every(({ decision }) => decision.code === 'LEDGER_STALE')).toBe(
      true,
    );
    expect(performance.now() - begun).toBeLessThan(6_000);
  });
});

describe('POST /v1/decisions/stream', () => {
  const ndjson = { 'content-type': 'application/x-ndjson' };

  it('answers one line each, in order; a bad line is answered and the rest go on', async () => {
    const { tenant, question } = await withConsent();
    const lines = [
      JSON.stringify(question),
      'no json',
      '',
      JSON.stringify({ ...question, at: hoursAgo(1) }),
      JSON.stringify({ ...question, padding: 'x'.repeat(5_000) }),
      '{"subjectRef":"a","subjectRef":"b"}',
      JSON.stringify({ ...question, purposeId: 'other' }),
    ];
    const { status, headers, text } = await tenant.post('/v1/decisions/stream', lines.join('\n'), {
      roles: asService,
      headers: ndjson,
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const answers = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toMatchObject([
      { line: 1, status: 200, decision: { code: 'PERMITTED' } },
      { line: 2, status: 400, problem: { code: 'VALIDATION_FAILED', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } },
      { line: 4, status: 403, problem: { code: 'FORBIDDEN' } },
      { line: 5, status: 413, problem: { code: 'BODY_TOO_LARGE' } },
      { line: 6, status: 400, problem: { code: 'VALIDATION_FAILED' } },
      { line: 7, status: 200, decision: { code: 'PURPOSE_UNKNOWN' } },
    ]);
  });

  it('answers nothing to nothing', async () => {
    const { tenant } = await withConsent();
    expect(await tenant.post('/v1/decisions/stream', '', { headers: ndjson })).toMatchObject({ status: 200, text: '' });
  });

  it('reads lines of JSON and nothing else', async () => {
    const { tenant, question } = await withConsent();
    const { status, body } = await tenant.post('/v1/decisions/stream', question);
    expect([status, body['code']]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect((await tenant.post('/v1/decisions', question, { headers: ndjson })).status).toBe(415);
  });
});

describe('decisions', () => {
  it.each([['/v1/decisions'], ['/v1/decisions/batch'], ['/v1/decisions/stream']])(
    'are for services that decide, operators and auditors: %s',
    async (path) => {
      const tenant = fixture.tenant();
      for (const role of ['service-command', 'dashboard', 'approver', 'admin'] as const)
        expect((await tenant.post(path, {}, { roles: [role] })).status).toBe(403);
      for (const role of ['service-decision', 'operator', 'auditor'] as const)
        expect((await tenant.post(path, {}, { roles: [role] })).status).not.toBe(403);
    },
  );
});
