import { describe, expect, it } from '@jest/globals';
import { give, newSubjectRef, register } from '#testing';
import { QueryApiFixture } from './testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

/**
 * @fault A store is away while questions come
 * @caller decisions DENY `LEDGER_STALE`, reads 503
 * @durable the ledger
 * @heals once it is back
 */
describe('while a store is away', () => {
  it('decisions deny, other reads say so', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, give('news'));
    const question = { subjectRef, purposeId: 'news' };
    expect((await tenant.post('/v1/decisions', question)).body['decision']).toBe('PERMIT');

    await fixture.ledger.documentStore.close();
    await fixture.ledger.eventStore.close();

    for (const consistency of ['projected', 'strong']) {
      const { status, body } = await tenant.post('/v1/decisions', { ...question, consistency });
      expect([status, body]).toEqual([200, expect.objectContaining({ decision: 'DENY', code: 'LEDGER_STALE' })]);
    }
    const reads = [
      `/v1/subjects/${subjectRef}/status`,
      `/v1/subjects/${subjectRef}/status?at=2026-01-01T00:00:00Z`,
      `/v1/subjects/${subjectRef}/history`,
      '/v1/audit/events',
      '/v1/controller',
      '/v1/purposes',
      '/v1/purposes/news',
      '/v1/policies/privacy/versions',
      '/v1/consents',
      '/v1/restrictions',
      '/v1/objections',
      '/v1/legal-holds',
      '/v1/erasures',
      '/v1/exposures',
      '/v1/statistics/daily',
      '/v1/overview',
      '/v1/projections',
      '/v1/feed',
      '/v1/access-log',
      '/v1/decision-log',
      '/v1/log',
      '/v1/log/checkpoint',
      '/v1/log/tile/0/000',
      '/v1/log/tile/entries/000',
      '/v1/log/proofs/inclusion?eventId=00000000-0000-5000-8000-000000000000',
      '/v1/log/proofs/consistency?from=0&to=0',
      '/v1/audit/bundle',
    ];
    for (const path of reads) {
      const { status, headers, body } = await tenant.get(path, { min: null });
      expect([path, status, body['code']]).toEqual([path, 503, 'STORE_UNAVAILABLE']);
      expect(headers.get('retry-after')).not.toBeNull();
    }
    const exported = await tenant.get('/v1/audit/events', { min: null, headers: { accept: 'application/x-ndjson' } });
    expect(exported.status).toBe(503);
    expect(fixture.reported).toEqual([]);
  });
});
