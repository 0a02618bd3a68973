import { describe, expect, it } from '@jest/globals';
import { announce, give, hold, hoursAgo, impose, newSubjectRef, register, request, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

async function withNews(): Promise<{ tenant: Tenant; subjectRef: string; path: string }> {
  const tenant = fixture.tenant();
  await tenant.purpose(register('news', { effectiveFrom: hoursAgo(100) }));
  const subjectRef = newSubjectRef();
  return { tenant, subjectRef, path: `/v1/subjects/${subjectRef}/status` };
}

describe('GET /v1/subjects/{ref}/status', () => {
  it('says how a consent stands and which commands would be accepted', async () => {
    const { tenant, subjectRef, path } = await withNews();
    await tenant.subject(subjectRef, give('news', { dataCategories: ['email'] }));
    const { status, headers, body } = await tenant.get(path);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"0"');
    expect(body).toMatchObject({
      subjectRef,
      position: headers.get('ledger-position'),
      consents: [
        {
          purposeId: 'news',
          state: 'given',
          since: expect.any(String),
          purposeVersion: 1,
          dataCategories: ['email'],
          recipients: [],
          consentType: 'expressed',
          overlays: [],
          acceptedCommands: ['GiveConsent', 'RenewConsent', 'RefuseConsent', 'WithdrawConsent', 'InvalidateConsent'],
        },
      ],
    });
  });

  it('keeps closed entries, each as it stands', async () => {
    const { tenant, subjectRef, path } = await withNews();
    const { restrictionId } = await tenant.subject(subjectRef, impose({ dataCategories: ['email'] }));
    await tenant.subject(subjectRef, announce(restrictionId!));
    await tenant.subject(subjectRef, hold({ dataCategories: ['email'], legalReference: 'tax-code-23' }));
    await tenant.subject(subjectRef, request({ dataCategories: 'all' }));
    const { body } = await tenant.get(path);
    expect(body).toMatchObject({
      restrictions: [
        { restrictionId, ground: 'accuracyContested', dataCategories: ['email'], state: 'liftAnnounced', authorisations: [] },
      ],
      legalHolds: [{ legalHoldId: expect.any(String), legalReference: 'tax-code-23', state: 'placed' }],
      erasures: [{ erasureId: expect.any(String), state: 'requested', dueAt: expect.any(String), tasks: [], outcomes: [] }],
    });
  });

  it('has empty lists and the ETag "-1" for a reference without facts', async () => {
    const { tenant, path } = await withNews();
    const { status, headers, body } = await tenant.get(path);
    expect([status, headers.get('etag')]).toEqual([200, '"-1"']);
    expect(body).toMatchObject({ consents: [], restrictions: [], objections: [], legalBases: [], legalHolds: [], erasures: [] });
  });

  it('names no purpose that only "withdraw everything" touched', async () => {
    const { tenant, subjectRef, path } = await withNews();
    await tenant.subject(subjectRef, withdrawAll());
    expect((await tenant.get(path)).body['consents']).toEqual([]);
  });

  it('tells of another time with `at`, of other knowledge with `knownAt`, and then of no accepted command', async () => {
    const { tenant, subjectRef, path } = await withNews();
    await tenant.subject(subjectRef, give('news'), hoursAgo(50));
    await tenant.subject(subjectRef, withdraw('news', { receivedAt: hoursAgo(30) }), hoursAgo(10));
    const states = async (query: string) => {
      const { body } = await tenant.get(`${path}?${query}`);
      return (body['consents'] as { state: string; acceptedCommands: string[] }[]).map(({ state, acceptedCommands }) => [
        state,
        acceptedCommands.length,
      ]);
    };
    expect(await states('')).toEqual([['withdrawn', 3]]);
    expect(await states(`at=${hoursAgo(40)}`)).toEqual([['given', 0]]);
    expect(await states(`at=${hoursAgo(20)}`)).toEqual([['withdrawn', 0]]);
    expect(await states(`at=${hoursAgo(20)}&knownAt=${hoursAgo(20)}`)).toEqual([['given', 0]]);
    expect(await states(`at=${hoursAgo(60)}`)).toEqual([]);
  });

  it('has every entry of a long history, and is then sent in pieces', async () => {
    const { tenant, subjectRef, path } = await withNews();
    await tenant.subject(subjectRef, give('news'));
    const ids: string[] = [];
    for (let count = 0; count < 101; count++) ids.push((await tenant.subject(subjectRef, impose())).restrictionId!);
    const { status, headers, body } = await tenant.get(path);
    expect([status, headers.get('etag'), headers.get('content-length')]).toEqual([200, '"101"', null]);
    expect(headers.get('content-type')).toBe((await tenant.get(`${path}?at=${hoursAgo(1)}`)).headers.get('content-type'));
    expect(body).toMatchObject({
      subjectRef,
      position: headers.get('ledger-position'),
      consents: [{ purposeId: 'news', state: 'given' }],
      restrictions: ids.map((restrictionId) => ({ restrictionId, state: 'imposed' })),
      erasures: [],
    });
    const log = await tenant.get(`/v1/access-log?subjectRef=${subjectRef}`);
    expect(log.body.items.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('knows nothing of another tenant’s subject, and no reference that fits no pattern', async () => {
    const { tenant, subjectRef, path } = await withNews();
    await tenant.subject(subjectRef, give('news'));
    expect((await fixture.tenant().get(path)).body).toMatchObject({ consents: [] });
    expect((await tenant.get('/v1/subjects/anna/status')).status).toBe(404);
  });

  it.each([['at=now'], ['knownAt='], ['limit=1'], ['at=2026-01-01T00:00:00Z&at=2026-01-01T00:00:00Z']])(
    'is a bad request with %s',
    async (query) => {
      const { tenant, path } = await withNews();
      expect((await tenant.get(`${path}?${query}`)).status).toBe(400);
    },
  );

  it('is read by those who may, and by nobody else', async () => {
    const { tenant, path } = await withNews();
    expect(await tenant.readersOf(path)).toEqual(['service-command', 'operator', 'approver', 'auditor']);
  });

  it('waits for a position at most 2 s, and then says that it has not come', async () => {
    const { tenant, path } = await withNews();
    const begun = performance.now();
    for (const query of ['', `?at=${hoursAgo(1)}`]) {
      const { status, headers, body } = await tenant.get(path + query, { min: tenant.position + 1_000_000n });
      expect([status, body['code']]).toEqual([503, 'LEDGER_STALE']);
      expect(headers.get('retry-after')).not.toBeNull();
    }
    expect(performance.now() - begun).toBeGreaterThan(3_900);
    expect((await tenant.get(path, { headers: { 'ledger-min-position': 'soon' }, min: null })).status).toBe(400);
  });
});
