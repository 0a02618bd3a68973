import { describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { give, hold, impose, newSubjectRef, object, register, request, withdraw } from '#testing';
import { QueryApiFixture, type RequestOptions, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();
const ndjson: RequestOptions = { headers: { accept: 'application/x-ndjson' } };

async function withSubject(): Promise<{ tenant: Tenant; subjectRef: string; path: string }> {
  const tenant = fixture.tenant();
  const subjectRef = newSubjectRef();
  await tenant.purpose(register('news'));
  await tenant.subject(subjectRef, give('news'));
  await tenant.subject(subjectRef, withdraw('news'));
  for (const command of [impose(), object(), hold({ dataCategories: ['email'] }), request({ dataCategories: 'all' })])
    await tenant.subject(subjectRef, command);
  return { tenant, subjectRef, path: `/v1/subjects/${subjectRef}` };
}

const log = async (tenant: Tenant, query = '') => (await tenant.get(`/v1/access-log${query}`)).body;

/** What is recorded beside this look itself, without the time. */
const recordsOf = async (tenant: Tenant) => (await log(tenant)).items.map(({ readAt: _at, ...record }) => record);

const reader = { sub: 'reader', roles: ['auditor'] };

describe('a read of subjects’ details', () => {
  it('of one subject is recorded with whom it was about', async () => {
    const { tenant, subjectRef, path } = await withSubject();
    await tenant.get(`${path}/status?at=2026-01-01T00:00:00Z`, { roles: ['operator', 'approver'] });
    await tenant.get(`${path}/history?limit=2`);
    expect(await recordsOf(tenant)).toEqual([
      {
        ...{
          sub: 'reader',
          roles: ['operator', 'approver'],
          route: 'GET /v1/subjects/{subjectRef}/status',
          subjectRef,
          count: 1,
        },
        filter: { at: '2026-01-01T00:00:00Z' },
      },
      { ...reader, route: 'GET /v1/subjects/{subjectRef}/history', subjectRef, filter: { limit: '2' }, count: 2 },
    ]);
  });

  it.each([
    ['/v1/audit/events?type=ConsentGiven', { filter: { type: 'ConsentGiven' }, count: 1 }],
    [
      '/v1/consents?purposeId=news&state=withdrawn&until=2026-01-01T00:00:00Z',
      { filter: { purposeId: 'news', state: 'withdrawn', until: '2026-01-01T00:00:00Z' }, count: 0 },
    ],
    ['/v1/consents', { count: 1 }],
    ['/v1/restrictions?state=imposed', { filter: { state: 'imposed' }, count: 1 }],
    ['/v1/objections', { count: 1 }],
    ['/v1/legal-holds?state=released', { filter: { state: 'released' }, count: 0 }],
    ['/v1/erasures?limit=500', { filter: { limit: '500' }, count: 1 }],
    ['/v1/erasures?needs=overdue&order=newestFirst', { filter: { needs: 'overdue', order: 'newestFirst' }, count: 0 }],
    ['/v1/exposures?purposeId=news', { filter: { purposeId: 'news' }, count: 0 }],
  ])('%s is recorded with what was asked for', async (path, record) => {
    const { tenant } = await withSubject();
    expect((await tenant.get(path)).body.items).toHaveLength(record.count);
    expect(await recordsOf(tenant)).toEqual([{ ...reader, route: `GET ${path.replace(/\?.*/, '')}`, ...record }]);
  });

  it('is recorded page by page, without the text of its cursor', async () => {
    const { tenant } = await withSubject();
    expect(await tenant.list('/v1/audit/events', 6)).toHaveLength(7);
    expect((await recordsOf(tenant)).map(({ filter, count }) => [filter, count])).toEqual([
      [{ limit: '6' }, 6],
      [{ limit: '6', cursor: 'given' }, 1],
    ]);
  });

  it('that is exported is recorded once, with all that it shows', async () => {
    const { tenant } = await withSubject();
    const { text } = await tenant.get('/v1/audit/events?after=0', ndjson);
    expect(text.trim().split('\n')).toHaveLength(7);
    expect(await recordsOf(tenant)).toEqual([{ ...reader, route: 'GET /v1/audit/events', filter: { after: '0' }, count: 7 }]);
  });

  it('by the feed is recorded once a connection, with what it begins with', async () => {
    const { tenant } = await withSubject();
    for (const headers of [{ 'last-event-id': '0' }, undefined])
      await (await tenant.open('/v1/feed?after=1', headers && { headers })).body!.cancel();
    const records = (await recordsOf(tenant)).map(({ route, filter, count }) => ({ route, filter, count }));
    expect(records[0]).toEqual({ route: 'GET /v1/feed', filter: { after: '0' }, count: 7 });
    expect(records[1]).toMatchObject({ route: 'GET /v1/feed', filter: { after: '1' } });
    expect(records).toHaveLength(2);
  });

  it('by HEAD is one too: an ETag is a detail', async () => {
    const { tenant, path } = await withSubject();
    const { port } = fixture.app.getHttpServer().address() as { port: number };
    const who = { controllerId: tenant.id, roles: ['auditor'], expiresAt: Date.now() / 1_000 + 60 };
    const authorization = `Bearer ${Buffer.from(JSON.stringify(who)).toString('base64url')}`;
    const { status } = await fetch(`http://127.0.0.1:${port}${path}/status`, { method: 'HEAD', headers: { authorization } });
    expect(status).toBe(200);
    expect(await recordsOf(tenant)).toMatchObject([{ route: 'GET /v1/subjects/{subjectRef}/status', count: 1 }]);
  });
});

describe('nothing is recorded', () => {
  it('of a request that is refused', async () => {
    const { tenant, path } = await withSubject();
    const refused: [string, RequestOptions?][] = [
      [`${path}/status`, { roles: ['dashboard'] }],
      [`${path}/status?at=yesterday`],
      [`${path}/history?stranger=1`],
      ['/v1/subjects/anna/status'],
      ['/v1/audit/events?after=x', ndjson],
      ['/v1/feed?after=x'],
      [`/v1/access-log?subjectRef=anna`],
    ];
    const statuses = [];
    for (const [at, options] of refused) statuses.push((await tenant.get(at, options)).status);
    expect(statuses).toEqual([403, 400, 400, 404, 400, 400, 400]);
    expect(await recordsOf(tenant)).toEqual([]);
  });

  it('of what names no subject, nor of decisions about the present', async () => {
    const { tenant, subjectRef } = await withSubject();
    for (const path of ['purposes', 'purposes/news', 'controller', 'statistics/daily', 'projections'])
      expect((await tenant.get(`/v1/${path}`)).status).toBe(200);
    expect((await tenant.post('/v1/decisions', { subjectRef, purposeId: 'news' })).status).toBe(200);
    await (await tenant.open('/v1/feed?after=0', { roles: ['dashboard'] })).body!.cancel();
    expect(await recordsOf(tenant)).toEqual([]);
  });
});

describe('a read that cannot be recorded', () => {
  it.each([
    '/status',
    '/history',
    '/changes?from=2026-01-01T00:00:00Z',
    'restrictions',
    'exposures',
    'audit/events',
    'feed',
    'access-log',
    'export',
  ])('fails and shows nothing: %s', async (what) => {
    const { tenant, subjectRef, path } = await withSubject();
    const full = jest.spyOn(fixture.ledger.eventStore, 'append').mockRejectedValue(new StoreUnavailable('the disk is full'));
    const at = what.startsWith('/') ? `${path}${what}` : `/v1/${what === 'export' ? 'audit/events' : what}`;
    const { status, headers, body, text } = await tenant.get(at, what === 'export' ? ndjson : {});
    full.mockRestore();
    expect([status, body['code'], headers.get('etag')]).toEqual([503, 'STORE_UNAVAILABLE', null]);
    expect(headers.get('retry-after')).not.toBeNull();
    expect(text).not.toContain(subjectRef);
    expect(await recordsOf(tenant)).toEqual([]);
  });

  it('does not hinder a decision', async () => {
    const { tenant, subjectRef } = await withSubject();
    const full = jest.spyOn(fixture.ledger.eventStore, 'append').mockRejectedValue(new StoreUnavailable('the disk is full'));
    const { status, body } = await tenant.post('/v1/decisions', { subjectRef, purposeId: 'news' });
    full.mockRestore();
    expect([status, body['decision']]).toEqual([200, 'DENY']);
    expect(body['code']).not.toBe('LEDGER_STALE');
  });
});

describe('GET /v1/access-log', () => {
  it('gives who read what of whom, oldest first, and says what it is true for', async () => {
    const { tenant, subjectRef, path } = await withSubject();
    const before = new Date().toISOString();
    await tenant.get(`${path}/status`);
    await tenant.get('/v1/restrictions');
    await tenant.get(`/v1/subjects/${newSubjectRef()}/status`);
    await tenant.get(`${path}/history`);
    const { status, headers, body } = await tenant.get(`/v1/access-log?subjectRef=${subjectRef}`);
    expect(status).toBe(200);
    expect(BigInt(headers.get('ledger-position')!)).toBeGreaterThanOrEqual(tenant.position);
    expect(body.items.map(({ route }) => route)).toEqual([
      'GET /v1/subjects/{subjectRef}/status',
      'GET /v1/subjects/{subjectRef}/history',
    ]);
    expect(body).not.toHaveProperty('nextCursor');
    const times = body.items.map(({ readAt }) => readAt as string);
    expect(times).toEqual(times.toSorted());
    expect(times[0]! >= before).toBe(true);
  });

  it('is recorded itself, for who looks next', async () => {
    const { tenant, subjectRef } = await withSubject();
    await log(tenant, `?subjectRef=${subjectRef}&from=2026-01-01T00:00:00Z&limit=7`);
    const filter = { subjectRef, from: '2026-01-01T00:00:00Z', limit: '7' };
    expect(await recordsOf(tenant)).toEqual([{ ...reader, route: 'GET /v1/access-log', filter, count: 0 }]);
  });

  it('begins with `from`, ends before `to`, and pages without loss or repetition', async () => {
    const { tenant, path } = await withSubject();
    for (let n = 0; n < 7; n++) await tenant.get(`${path}/status`);
    const of = (query: string) => tenant.list(`/v1/access-log?subjectRef=${path.slice('/v1/subjects/'.length)}${query}`, 3);
    const all = await of('');
    expect(all).toHaveLength(7);
    const middle = all[3]!['readAt'] as string;
    const [early, late] = [await of(`&to=${middle}`), await of(`&from=${middle}`)];
    expect([...early, ...late]).toEqual(all);
    expect(late[0]!['readAt']).toBe(middle);
  });

  it('tells of the last 30 days where nobody says from when on', async () => {
    const { tenant } = await withSubject();
    await tenant.get('/v1/restrictions');
    const hence = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect((await log(tenant, `?to=${hence(29)}`)).items).toHaveLength(1);
    expect((await log(tenant, `?to=${hence(31)}`)).items).toEqual([]);
  });

  it('holds nothing of another tenant', async () => {
    const { tenant, path, subjectRef } = await withSubject();
    await tenant.get(`${path}/status`);
    const other = fixture.tenant();
    expect((await log(other, `?subjectRef=${subjectRef}`)).items).toEqual([]);
    expect(await recordsOf(other)).toMatchObject([{ route: 'GET /v1/access-log' }]);
  });

  it.each(['from=yesterday', 'subjectRef=anna', 'sub=reader', 'limit=0', 'cursor=x', `cursor=${btoa('["a","b"]')}`])(
    'is a bad request with %s',
    async (query) => expect((await fixture.tenant().get(`/v1/access-log?${query}`)).status).toBe(400),
  );

  it('is read by auditors alone', async () => {
    expect(await fixture.tenant().readersOf('/v1/access-log')).toEqual(['auditor']);
  });
});
