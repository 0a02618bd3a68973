import { describe, expect, it } from '@jest/globals';
import { give, hoursAgo, newSubjectRef, publish, register, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

async function withHistory(): Promise<{ tenant: Tenant; subjectRef: string; path: string }> {
  const tenant = fixture.tenant();
  await tenant.purpose(register('news'));
  await tenant.policy(publish('privacy', '2025', hoursAgo(1), 'text'));
  const subjectRef = newSubjectRef();
  await tenant.subject(subjectRef, give('news'));
  await tenant.subject(subjectRef, withdraw('news'));
  await tenant.subject(newSubjectRef(), give('news'));
  await tenant.subject(subjectRef, withdrawAll());
  return { tenant, subjectRef, path: `/v1/subjects/${subjectRef}/history` };
}

const typesOf = (items: readonly object[]) => items.map((item) => (item as { type: string }).type);
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
const ndjson = { accept: 'application/x-ndjson' };

describe('GET /v1/subjects/{ref}/history', () => {
  it('gives one row an event, oldest first, with who, when, and what it changed by its own word', async () => {
    const { tenant, subjectRef, path } = await withHistory();
    const { status, body } = await tenant.get(path);
    expect(status).toBe(200);
    expect(typesOf(body.items)).toEqual(['ConsentGiven', 'ConsentWithdrawn', 'ConsentWithdrawn']);
    expect(body.items[1]).toMatchObject({
      stream: `subject-${tenant.id}.${subjectRef}`,
      revision: 1,
      schemaVersion: 1,
      position: expect.stringMatching(/^\d+$/),
      actor: { id: 'anna', role: 'dataSubject' },
      recordedBy: { sub: 'shop', roles: ['service-command'] },
      channel: 'web',
      before: { purposeId: 'news', state: 'given', purposeVersion: 1 },
      after: { state: 'withdrawn' },
    });
    for (const hidden of ['order', 'controllerId']) expect(body.items[0]).not.toHaveProperty(hidden);
  });

  it('pages without loss or repetition', async () => {
    const { tenant, path } = await withHistory();
    const items = await tenant.list(path, 1);
    expect(items.map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('is empty for another tenant and for a reference without facts', async () => {
    const { tenant, path } = await withHistory();
    expect((await fixture.tenant().get(path)).body.items).toEqual([]);
    expect((await tenant.get(`/v1/subjects/${newSubjectRef()}/history`)).body.items).toEqual([]);
  });

  it('is read by operators and auditors', async () => {
    const { tenant, path } = await withHistory();
    expect(await tenant.readersOf(path)).toEqual(['operator', 'auditor']);
  });
});

describe('GET /v1/audit/events', () => {
  const all = [
    'PurposeRegistered',
    'PolicyTextStored',
    'PolicyVersionPublished',
    'ConsentGiven',
    'ConsentWithdrawn',
    'ConsentGiven',
    'ConsentWithdrawn',
  ];

  it('gives the tenant’s whole ledger, catalogue included, page by page', async () => {
    const { tenant } = await withHistory();
    expect(typesOf(await tenant.list('/v1/audit/events', 2))).toEqual(all);
    expect((await fixture.tenant().get('/v1/audit/events')).body.items).toEqual([]);
  });

  it('starts behind a position and gives one type', async () => {
    const { tenant } = await withHistory();
    const { body } = await tenant.get('/v1/audit/events?type=ConsentGiven');
    expect(typesOf(body.items)).toEqual(['ConsentGiven', 'ConsentGiven']);
    const after = body.items[0]!['position'] as string;
    const rest = await tenant.get(`/v1/audit/events?after=${after}`);
    expect(typesOf(rest.body.items)).toEqual(all.slice(4));
    expect((await tenant.get(`/v1/audit/events?after=${after}&type=ConsentGiven`)).body.items).toHaveLength(1);
  });

  it('is one stream of lines for who asks for it: the same rows, to the head at its start', async () => {
    const { tenant } = await withHistory();
    const { items } = (await tenant.get('/v1/audit/events')).body;
    const { headers, text } = await tenant.get('/v1/audit/events', { headers: ndjson });
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    expect(BigInt(headers.get('ledger-position')!)).toBeGreaterThanOrEqual(tenant.position);
    expect(linesOf(text)).toEqual(items);
    const after = items[3]!['position'] as string;
    const some = await tenant.get(`/v1/audit/events?after=${after}&type=ConsentWithdrawn`, { headers: ndjson });
    expect(typesOf(linesOf(some.text))).toEqual(['ConsentWithdrawn', 'ConsentWithdrawn']);
  });

  it.each([['type=Nothing'], ['type='], ['after=-1'], ['after=9223372036854775808'], ['after=1&after=2'], ['state=given']])(
    'is a bad request with %s',
    async (query) => {
      const tenant = fixture.tenant();
      expect((await tenant.get(`/v1/audit/events?${query}`)).status).toBe(400);
      expect((await tenant.get(`/v1/audit/events?${query}`, { headers: ndjson })).status).toBe(400);
    },
  );

  it('is empty behind the last position that there can be', async () => {
    const { tenant } = await withHistory();
    const path = '/v1/audit/events?after=9223372036854775807';
    expect((await tenant.get(path)).body).toEqual({ items: [] });
    expect(await tenant.get(path, { headers: ndjson })).toMatchObject({ status: 200, text: '' });
  });

  it('takes a position or a cursor, not both', async () => {
    const { tenant } = await withHistory();
    const { body } = await tenant.get('/v1/audit/events?limit=1');
    expect((await tenant.get(`/v1/audit/events?after=0&cursor=${body.nextCursor}`)).status).toBe(400);
  });

  it('is read by auditors alone', async () => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf('/v1/audit/events')).toEqual(['auditor']);
  });
});
