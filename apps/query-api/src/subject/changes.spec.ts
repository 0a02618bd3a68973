import { describe, expect, it } from '@jest/globals';
import { give, hold, hoursAgo, newSubjectRef, publish, register, withdraw } from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

/** Noon of a day of the example in domain-model 2, of which today is the fifteenth. */
const noon = (day: number, minutes = 0) => hoursAgo((15 - day) * 24 - minutes / 60);

/** A late letter withdraws a grant that had replaced another one. */
async function withLateLetter() {
  const tenant = fixture.tenant();
  await tenant.purpose(
    register('news', { dataCategories: ['email', 'phone'].map((id) => ({ id, necessity: 'optional' })) }),
    noon(0),
  );
  await tenant.policy(publish('privacy', '2', noon(8), 'what we do with your data'), noon(0));
  const subjectRef = newSubjectRef();
  const policyRef = { policyId: 'privacy', version: '2' };
  const ids = [
    await tenant.subject(subjectRef, give('news', { dataCategories: ['email'], policyRef, validUntil: noon(10) }), noon(1, 3)),
    await tenant.subject(subjectRef, give('news'), noon(1, 10)),
    await tenant.subject(subjectRef, withdraw('news', { receivedAt: noon(1) }), noon(12)),
  ].map(({ eventId }) => eventId!);
  return { tenant, subjectRef, ids, path: `/v1/subjects/${subjectRef}` };
}

interface Changes {
  readonly from: { readonly at: string; readonly knownAt: string };
  readonly to: Changes['from'];
  readonly changes: readonly { kind: string; id: string; before?: { state: string }; after?: { state: string } }[];
  readonly events: readonly { eventId: string }[];
}

const read = async (tenant: Tenant, path: string, query: string) => {
  const { status, body, text } = await tenant.get(`${path}/changes?${query}`);
  expect([status, text]).toEqual([200, text]);
  return body as unknown as Changes;
};

const gist = ({ changes, events }: Changes) => [
  ...changes.map(({ kind, id, before, after }) => [kind, id, before?.state, after?.state]),
  ...events.map(({ eventId }) => eventId),
];

describe('GET /v1/subjects/{ref}/changes', () => {
  it('gives what differs, as the status has it at both moments, and the audit rows between them', async () => {
    const { tenant, path, ids } = await withLateLetter();
    const [from, to] = [noon(5), noon(9)];
    const answer = await read(tenant, path, `from=${from}&to=${to}`);
    const entryAt = async (at: string) => ((await tenant.get(`${path}/status?at=${at}`)).body['consents'] as object[])[0];
    expect(answer.changes).toEqual([{ kind: 'consent', id: 'news', before: await entryAt(from), after: await entryAt(to) }]);
    expect(gist(answer)).toEqual([['consent', 'news', 'given', 'withdrawn'], ids[0]]);
    const { items } = (await tenant.get(`${path}/history`)).body;
    expect(answer.events).toEqual([items[0]]);
    expect(answer).toMatchObject({ from: { at: from }, to: { at: to } });
  });

  it('tells apart when it held and when it was known', async () => {
    const { tenant, path, ids } = await withLateLetter();
    const of = async (query: string) => gist(await read(tenant, path, query));
    const [d9, d11] = [noon(9), noon(11)];
    const [before, after] = [noon(12, -1), noon(12)];
    expect(await of(`from=${d9}&to=${d9}&fromKnownAt=${before}&toKnownAt=${after}`)).toEqual([
      ['consent', 'news', 'given', 'withdrawn'],
      ids[2],
    ]);
    expect(await of(`from=${d9}&to=${d11}&fromKnownAt=${before}&toKnownAt=${before}`)).toEqual([
      ['consent', 'news', 'given', 'expired'],
    ]);
    expect(await of(`from=${d11}&to=${d11}&toKnownAt=${before}`)).toEqual([['consent', 'news', 'withdrawn', 'expired'], ids[2]]);
    expect(await of(`from=${d9}&to=${d11}`)).toEqual([]);
  });

  it('takes now for a `to` that is absent, all that is recorded for an absent `knownAt` or one that lies ahead', async () => {
    const { tenant, path, ids } = await withLateLetter();
    const begun = new Date().toISOString();
    const first = noon(0);
    const found = await read(tenant, path, `from=${first}&toKnownAt=${hoursAgo(-9)}`);
    expect(gist(found)).toEqual([['consent', 'news', undefined, 'withdrawn'], ...ids]);
    const { at: now } = found.to;
    expect([found.from, found.to]).toEqual([
      { at: first, knownAt: now },
      { at: now, knownAt: now },
    ]);
    expect(now >= begun && now <= new Date().toISOString()).toBe(true);
  });

  it('is empty for a reference without facts, and for another tenant', async () => {
    const { tenant, path } = await withLateLetter();
    const nobody = `/v1/subjects/${newSubjectRef()}`;
    for (const answer of [await read(tenant, nobody, `from=${noon(1)}`), await read(fixture.tenant(), path, `from=${noon(1)}`)])
      expect(answer).toMatchObject({ changes: [], events: [], from: { at: expect.any(String) } });
  });

  it('sees what was just recorded, and says its position', async () => {
    const { tenant, subjectRef, path } = await withLateLetter();
    const { legalHoldId } = await tenant.subject(subjectRef, hold());
    const { headers, body } = await tenant.get(`${path}/changes?from=${hoursAgo(1)}`);
    expect(gist(body as unknown as Changes)[0]).toEqual(['legalHold', legalHoldId, undefined, 'placed']);
    expect(BigInt(headers.get('ledger-position')!)).toBeGreaterThanOrEqual(tenant.position);
  });

  it.each([
    ['', '/from', 'required'],
    ['to=2026-01-01T00:00:00Z', '/from', 'required'],
    ['from=yesterday', '/from', 'parameter'],
    ['from=2026-01-01T00:00:00Z&toKnownAt=2026-01-01', '/toKnownAt', 'parameter'],
    ['from=2026-01-01T00:00:00Z&knownAt=2026-01-01T00:00:00Z', '', 'unknownParameter'],
  ])('is a bad request with %j', async (query, pointer, rule) => {
    const { status, body } = await fixture.tenant().get(`/v1/subjects/${newSubjectRef()}/changes?${query}`);
    expect([status, body['errors']]).toEqual([400, [{ pointer, rule }]]);
  });

  it('takes times with offsets', async () => {
    const { tenant, path } = await withLateLetter();
    const { from } = await read(tenant, path, `from=2026-01-01T02:00:00%2B02:00`);
    expect(from).toMatchObject({ at: '2026-01-01T00:00:00.000Z' });
  });

  it('is read by operators and auditors, and recorded with what was asked for', async () => {
    const { tenant, subjectRef, path } = await withLateLetter();
    const query = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', fromKnownAt: noon(1), toKnownAt: noon(2) };
    expect(await tenant.readersOf(`${path}/changes?${new URLSearchParams(query).toString()}`)).toEqual(['operator', 'auditor']);
    const { items } = (await tenant.get(`/v1/access-log?subjectRef=${subjectRef}`)).body;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ route: 'GET /v1/subjects/{subjectRef}/changes', subjectRef, filter: query, count: 1 });
  });
});
