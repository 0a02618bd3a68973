import { describe, expect, it } from '@jest/globals';
import { give, hoursAgo, hoursAhead, newSubjectRef, refuse, register, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';
import { maxExamined } from './consents.controller.ts';

const fixture = QueryApiFixture.forAllTests();

async function withPurposes(...ids: readonly string[]): Promise<Tenant> {
  const tenant = fixture.tenant();
  for (const id of ids) await tenant.purpose(register(id, { effectiveFrom: hoursAgo(1_000) }));
  return tenant;
}

/** What the register lists, by the words that tests look at. */
const listed = async (tenant: Tenant, query = '', limit = 2) =>
  (await tenant.list(`/v1/consents${query}`, limit)).map(({ subjectRef, purposeId, state }) => [subjectRef, purposeId, state]);

/** Every page of a list, with what is done between two of them. */
async function pagesOf(tenant: Tenant, path: string, between: (page: number) => Promise<unknown>) {
  const pages: (readonly Record<string, unknown>[])[] = [];
  for (let cursor = ''; ;) {
    const { body } = await tenant.get(`${path}${cursor}`);
    pages.push(body.items);
    if (body.nextCursor === undefined) return pages;
    cursor = `&cursor=${body.nextCursor}`;
    await between(pages.length);
  }
}

describe('GET /v1/consents', () => {
  it('gives the consent of the status, without its scope, plus subjectRef', async () => {
    const tenant = await withPurposes('news');
    const subjectRef = newSubjectRef();
    const [since, until] = [hoursAgo(3), hoursAhead(100)];
    await tenant.subject(subjectRef, give('news', { validUntil: until }), since);
    const { headers, body } = await tenant.get('/v1/consents');
    expect(body).toEqual({
      items: [
        {
          ...{ subjectRef, purposeId: 'news', state: 'given', since, until, purposeVersion: 1 },
          overlays: ['expiresSoon'],
        },
      ],
    });
    expect(headers.get('ledger-position')).toBe(tenant.position.toString());
    expect((await fixture.tenant().get('/v1/consents')).body.items).toEqual([]);
  });

  it('judges states as of now, in the order in which consents were first spoken about', async () => {
    const tenant = await withPurposes('news', 'offers');
    const [anna, boris] = [newSubjectRef(), newSubjectRef()];
    await tenant.subject(anna, give('offers', { validUntil: hoursAgo(10) }), hoursAgo(50));
    await tenant.subject(boris, give('news'), hoursAgo(40));
    await tenant.subject(anna, refuse('news'), hoursAgo(30));
    await tenant.subject(boris, withdraw('news'), hoursAgo(20));
    expect(await listed(tenant)).toEqual([
      [anna, 'offers', 'expired'],
      [boris, 'news', 'withdrawn'],
      [anna, 'news', 'refused'],
    ]);
    expect(await listed(tenant, '?state=expired')).toEqual([[anna, 'offers', 'expired']]);
    expect(await listed(tenant, '?state=given')).toEqual([]);
    expect(await listed(tenant, '?purposeId=news', 1)).toEqual([
      [boris, 'news', 'withdrawn'],
      [anna, 'news', 'refused'],
    ]);
    expect(await listed(tenant, '?purposeId=news&state=refused')).toEqual([[anna, 'news', 'refused']]);
    expect(await listed(tenant, '?purposeId=never')).toEqual([]);
  });

  it('tells with `until` which consents end before a time', async () => {
    const tenant = await withPurposes('news');
    const [soon, later] = [newSubjectRef(), newSubjectRef()];
    const end = hoursAhead(100);
    await tenant.subject(later, give('news', { validUntil: hoursAhead(200) }), hoursAgo(3));
    await tenant.subject(soon, give('news', { validUntil: end }), hoursAgo(2));
    await tenant.subject(newSubjectRef(), give('news'), hoursAgo(1));
    const ending = async (before: string) => (await listed(tenant, `?until=${before}`)).map(([subjectRef]) => subjectRef);
    expect(await ending(end)).toEqual([]);
    expect(await ending(hoursAhead(101))).toEqual([soon]);
    expect(await ending(hoursAhead(999))).toEqual([later, soon]);
  });

  it('lists every purpose that was stopped with every purpose, each once', async () => {
    const tenant = await withPurposes('news', 'offers', 'polls');
    const [anna, boris] = [newSubjectRef(), newSubjectRef()];
    await tenant.subject(anna, give('offers'), hoursAgo(5));
    await tenant.subject(anna, withdrawAll(), hoursAgo(4));
    await tenant.subject(boris, withdrawAll(), hoursAgo(3));
    await tenant.subject(anna, give('news'), hoursAgo(2));
    await tenant.subject(boris, refuse('polls'), hoursAgo(1));
    const all = [
      [anna, 'offers', 'withdrawn'],
      [anna, 'news', 'given'],
      [anna, 'polls', 'withdrawn'],
      [boris, 'news', 'withdrawn'],
      [boris, 'offers', 'withdrawn'],
      [boris, 'polls', 'refused'],
    ];
    for (const limit of [1, 2, 4, 500]) expect(await listed(tenant, '', limit)).toEqual(all);
    for (const id of ['news', 'offers', 'polls'])
      expect(await listed(tenant, `?purposeId=${id}`, 1)).toEqual(all.filter(([, purposeId]) => purposeId === id));
    await tenant.purpose(register('later'));
    expect(await listed(tenant, '?purposeId=later')).toEqual([
      [anna, 'later', 'withdrawn'],
      [boris, 'later', 'withdrawn'],
    ]);
  });

  it.each([['state=open'], ['state='], ['purposeId=NEWS'], ['until=soon'], ['from=2026-01-01T00:00:00Z'], ['limit=501']])(
    'is a bad request with %s',
    async (query) => expect((await fixture.tenant().get(`/v1/consents?${query}`)).status).toBe(400),
  );

  it('is read by operators and auditors: who approves an erasure needs no list of everybody', async () => {
    expect(await fixture.tenant().readersOf('/v1/consents')).toEqual(['operator', 'auditor']);
  });
});

describe('pages of many consents', () => {
  const purposes = Array.from({ length: 12 }, (_, number) => `p${number + 10}`);

  it('hold each exactly once, whatever is recorded between them', async () => {
    const tenant = await withPurposes(...purposes);
    const people = Array.from({ length: 30 }, newSubjectRef);
    for (const [number, subjectRef] of people.entries()) {
      await tenant.subject(subjectRef, number % 3 === 0 ? withdrawAll() : give(purposes[number % 12]!));
      await tenant.subject(subjectRef, refuse(purposes[(number + 5) % 12]!));
    }
    const before = (await tenant.list('/v1/consents', 500)).map(pairOf);
    expect(before).toHaveLength(10 * 12 + 20 * 2);
    const pages = await pagesOf(tenant, '/v1/consents?limit=7', async (page) => {
      const subjectRef = people[page % people.length]!;
      await tenant.subject(subjectRef, page % 2 === 0 ? give(purposes[page % 12]!) : withdrawAll());
    });
    const paged = pages.flat().map(pairOf);
    expect(new Set(paged).size).toBe(paged.length);
    expect(before.filter((pair) => !paged.includes(pair))).toEqual([]);
    expect(pages.slice(0, -1).every(({ length }) => length === 7)).toBe(true);
  });

  it('go on where little fits: a page examines a bounded number', async () => {
    const tenant = await withPurposes(...purposes);
    const count = Math.ceil(maxExamined / purposes.length) + 1;
    for (let number = 0; number < count; number++) await tenant.subject(newSubjectRef(), withdrawAll());
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, give('p10'));
    const pages = await pagesOf(tenant, '/v1/consents?state=given', () => Promise.resolve());
    expect(pages.map((items) => items.map((item) => item['subjectRef']))).toEqual([[], [subjectRef]]);
  });
});

const pairOf = ({ subjectRef, purposeId }: Record<string, unknown>): string => `${String(subjectRef)} ${String(purposeId)}`;
