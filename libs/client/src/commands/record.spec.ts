import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerProblem, LedgerUnreachable } from '../index.ts';
import { question } from '../testing/answers.ts';
import { cutAfter, FakeLedger, hangUp, json, problem, silence, text } from '../testing/fake-ledger.ts';

let fake: FakeLedger;
beforeAll(async () => {
  fake = await FakeLedger.start();
});
afterAll(() => fake.end());

const recorded = { commandId: 'k', stream: 's', revision: 0, position: '7', events: [] };
const path = '/v1/subjects/{subjectRef}/consents';
const ids = { subjectRef: question.subjectRef };
const give = { purposeId: 'news', consentType: 'expressed' } as const;
const keys = () => fake.received.map(({ headers }) => headers['idempotency-key']);

describe('a command', () => {
  it('is sent to its route, with a key', async () => {
    fake.plan(json(201, recorded));
    expect(await fake.client().record(path, ids, give)).toEqual({ outcome: 'recorded', replayed: false, recorded });
    expect(fake.received[0]!.path).toBe(`/v1/subjects/${question.subjectRef}/consents`);
    expect(keys()).toEqual([expect.stringMatching(/^[\w-]{36}$/)]);
  });

  it('keeps its key while it is sent again', async () => {
    const cut = cutAfter('{"commandId"', { 'content-length': '500' });
    for (const fault of [hangUp, silence, cut, problem(503, 'CONTENTION'), problem(429, 'RATE_LIMITED'), text(502, '')]) {
      fake.plan(fault, fault, json(201, recorded, { 'idempotency-replayed': 'true' }));
      const client = fake.client(fault === silence ? { timeout: 500 } : {});
      expect(await client.record(path, ids, give)).toMatchObject({ outcome: 'recorded', replayed: true });
      expect([keys().length, new Set(keys()).size]).toEqual([3, 1]);
    }
  });

  it('may bring its key and the revision that its caller saw', async () => {
    fake.plan(json(200, recorded));
    const options = { key: 'form-4711-submitted', ifMatch: -1 };
    expect(await fake.client().record(path, ids, give, options)).toMatchObject({ outcome: 'unchanged' });
    expect(fake.received[0]!.headers).toMatchObject({ 'idempotency-key': 'form-4711-submitted', 'if-match': '"-1"' });
  });

  it('waits as long as the service says', async () => {
    fake.plan(json(503, {}, { 'retry-after': '1' }), json(201, recorded));
    const begun = performance.now();
    await fake.client().record(path, ids, give);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it.each([
    [409, 'PURPOSE_RETIRED'],
    [404, 'PURPOSE_UNKNOWN'],
    [412, 'REVISION_MISMATCH'],
  ] as const)('that is refused with %s %s says so, and is sent once', async (status, code) => {
    fake.plan(problem(status, code));
    expect(await fake.client().record(path, ids, give)).toMatchObject({ outcome: 'refused', code, problem: { status } });
    expect(fake.received).toHaveLength(1);
  });

  it.each([
    [400, 'VALIDATION_FAILED'],
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [422, 'IDEMPOTENCY_KEY_REUSED'],
  ] as const)('throws what is a fault of the caller: %s %s', async (status, code) => {
    fake.plan(problem(status, code));
    const sent = fake.client().record(path, ids, give);
    await expect(sent).rejects.toBeInstanceOf(LedgerProblem);
    await expect(sent).rejects.toMatchObject({ status, code });
    expect(fake.received).toHaveLength(1);
  });

  it('throws when the service stays away, or the caller gives up', async () => {
    fake.plan(hangUp);
    await expect(fake.client().record(path, ids, give)).rejects.toBeInstanceOf(LedgerUnreachable);
    expect(fake.received).toHaveLength(3);
    fake.plan(silence);
    const sent = fake.client().record(path, ids, give, { signal: AbortSignal.timeout(50) });
    await expect(sent).rejects.toMatchObject({ code: 'LEDGER_TIMEOUT' });
  });
});
