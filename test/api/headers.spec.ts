import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Answer } from '../support/http-client.ts';
import { recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

describe('Idempotency-Key', () => {
  const withKey = (key: string | null) => callers.service.post(`${person().path}/withdrawal`, {}, { key });

  it.each([randomUUID(), 'a'.repeat(16), 'Z_-9'.repeat(32)])('may be %s', (key) => recorded(withKey(key)));
  it.each([
    '',
    'a'.repeat(15),
    'a'.repeat(129),
    'with space 123456',
    'ivan@example.org-1',
    '"too-short-here"',
    '"no-end-0123456789',
    'no-begin-0123456789"',
    '""twice-0123456789""',
    '"parameter-0123456";a=1',
    '"one-0123456789abc", "one-0123456789abc"',
  ])('may not be %j', (key) => refused(withKey(key), 400, 'IDEMPOTENCY_KEY_INVALID'));
  it('may be the quoted string of the IETF draft, and is the same key with and without quotes', async () => {
    const { path } = person();
    const key = randomUUID();
    const first = await recorded(callers.service.post(`${path}/withdrawal`, {}, { key: `"${key}"` }));
    expect(first['commandId']).toBe(key);
    for (const spelling of [key, `"${key}"`]) {
      const again = await callers.service.post(`${path}/withdrawal`, {}, { key: spelling });
      expect([again.headers.get('idempotency-replayed'), again.body]).toEqual(['true', first]);
    }
    await refused(callers.service.post(`${path}/withdrawal`, { channel: 'web' }, { key }), 422, 'IDEMPOTENCY_KEY_REUSED');
  });
  it('may not be left out', () => refused(withKey(null), 400, 'IDEMPOTENCY_KEY_INVALID'));
  it('may not be repeated', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    expect(await statusOfRepeated('idempotency-key', [one, other])).toBe(400);
  });
  it('is no business of what records nothing', async () => {
    const minted = await recorded(callers.service.post('/v1/subjects', {}, { key: null }));
    expect(minted).toEqual({ subjectRef: expect.stringMatching(/^[A-Za-z0-9_-]{21}[AQgw]$/) });
    const question = { subjectRef: person().ref, purposeId: 'news' };
    expect((await callers.decider.post('/v1/decisions', question, { key: null })).status).toBe(200);
  });
  it('counts within one stream, so that another tenant may use it too', async () => {
    const key = randomUUID();
    const other = await callersOf(ledger(), 'other');
    const { path } = person();
    await recorded(callers.service.post(`${path}/withdrawal`, {}, { key }));
    await recorded(other.service.post(`${path}/withdrawal`, {}, { key }));
  });
});

describe('If-Match', () => {
  const refuse = (path: string, revision: string) =>
    callers.service.post(`${path}/consents/news/refusal`, {}, { headers: { 'if-match': revision } });

  it('names the revision that the caller saw; "-1" stands for no stream yet', async () => {
    const { path } = person();
    await recorded(refuse(path, '"-1"'));
    await recorded(refuse(path, '"0"'));
    const answer = await refused(refuse(path, '"0"'), 412, 'REVISION_MISMATCH');
    expect(answer.body['currentRevision']).toBe(1);
    const again = await refused(refuse(path, '"-1"'), 412, 'REVISION_MISMATCH');
    expect(again.body['currentRevision']).toBe(1);
    const nobody = await refused(refuse(person().path, '"0"'), 412, 'REVISION_MISMATCH');
    expect(nobody.body['currentRevision']).toBe(-1);
  });

  it('is what the status gives as ETag', async () => {
    const { path } = person();
    const before = await callers.operator.get(`${path}/status`);
    expect(before.headers.get('etag')).toBe('"-1"');
    await recorded(refuse(path, before.headers.get('etag')!));
    const after = await callers.operator.get(`${path}/status`);
    expect(after.headers.get('etag')).toBe('"0"');
    await recorded(refuse(path, after.headers.get('etag')!));
  });

  it.each(['0', '*', 'W/"0"', '"00"', '"-2"', '"1.0"', '"0", "1"', '""', '"x"'])('%s is 400', async (revision) => {
    expect(await errorsOf(refuse(person().path, revision))).toHaveLength(1);
  });
});

describe('Ledger-Min-Position', () => {
  const read = (position: string) => callers.operator.get(`${person().path}/status`, { 'ledger-min-position': position });

  it.each(['-1', '01', 'x', '1.0', ' ', '0x1', '99999999999999999999999'])('%j is 400', async (position) => {
    expect(await errorsOf(read(position))).toHaveLength(1);
    expect(await errorsOf(callers.auditor.get('/v1/audit/events', { 'ledger-min-position': position }))).toHaveLength(1);
    const question = { subjectRef: person().ref, purposeId: 'news' };
    const headers = { 'ledger-min-position': position };
    expect(await errorsOf(callers.decider.post('/v1/decisions', question, { headers }))).toHaveLength(1);
    expect(await errorsOf(callers.auditor.post('/v1/decisions/explain', question, { headers }))).toHaveLength(1);
  });

  it('makes a read wait until it has seen that position', async () => {
    const { path } = person();
    const { position } = await recorded(callers.service.post(`${path}/withdrawal`));
    const answer = await callers.auditor.get(`${path}/history`, { 'ledger-min-position': String(position) });
    expect(answer.body['items']).toHaveLength(1);
    expect(BigInt(answer.headers.get('ledger-position')!)).toBeGreaterThanOrEqual(BigInt(String(position)));
  });

  it('that never comes is 503 after at most 2 s, for a decision a denial', async () => {
    const never = { 'ledger-min-position': '1000000000' };
    const question = { subjectRef: person().ref, purposeId: 'news' };
    const [status, history, ...decisions] = await Promise.all([
      refused(callers.operator.get(`${person().path}/status`, never), 503, 'LEDGER_STALE'),
      refused(callers.auditor.get(`${person().path}/history`, never), 503, 'LEDGER_STALE'),
      callers.decider.post('/v1/decisions', question, { headers: never }),
      callers.decider.post('/v1/decisions', { ...question, consistency: 'strong' }, { headers: never }),
      callers.auditor.post('/v1/decisions/explain', question, { headers: never }),
    ]);
    expect([status, history].map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1']);
    for (const { status: code, body } of decisions) {
      expect([code, body]).toEqual([200, expect.objectContaining({ decision: 'DENY', code: 'LEDGER_STALE', perCategory: [] })]);
      expect([body['position'], body['purposeVersion'], body['lawfulBasis']]).toEqual([null, null, null]);
    }
  });
});

describe('every read', () => {
  const { path } = person();
  const reads = [
    ...['/v1/controller', '/v1/purposes', '/v1/purposes/news', '/v1/policies/privacy/versions'],
    ...['/v1/policies/privacy/versions/1/texts/en', `${path}/status`, `${path}/history`, '/v1/audit/events'],
    `${path}/changes?from=2026-01-01T00:00:00Z`,
    ...['/v1/consents', '/v1/restrictions', '/v1/objections', '/v1/legal-holds', '/v1/erasures', '/v1/exposures'],
    ...[
      '/v1/access-log',
      '/v1/decision-log',
      '/v1/statistics/daily',
      '/v1/overview',
      '/v1/projections',
      '/v1/log',
      '/v1/log/proofs/consistency?from=0&to=0',
      '/v1/log/decisions',
    ],
  ];

  it('says the position that it is true for', async () => {
    for (const read of reads) {
      const { status, headers } = await callers.auditor.get(read);
      expect([read, status, headers.get('ledger-position')]).toEqual([read, 200, expect.stringMatching(/^[1-9]\d*$/)]);
    }
  });

  it('takes a position to wait for, says what it cannot wait for, and takes no other form', async () => {
    const never = reads.map((read) => callers.auditor.get(read, { 'ledger-min-position': '1000000000' }));
    const malformed = reads.map((read) => callers.auditor.get(read, { 'ledger-min-position': 'soon' }));
    const gist = async (sent: Promise<Answer>[]) => (await Promise.all(sent)).map(({ status, body }) => [status, body['code']]);
    expect(await gist(never)).toEqual(reads.map(() => [503, 'LEDGER_STALE']));
    expect(await gist(malformed)).toEqual(reads.map(() => [400, 'VALIDATION_FAILED']));
  });
});

/** fetch joins repeated headers; a socket does not. */
async function statusOfRepeated(name: string, values: readonly string[]): Promise<number> {
  const token = await ledger().token(['service-command']);
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, [name]: [...values] };
    const sent = request(`${ledger().url}${person().path}/withdrawal`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject).end();
  });
}
