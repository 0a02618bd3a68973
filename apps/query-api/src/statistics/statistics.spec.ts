import { describe, expect, it } from '@jest/globals';
import { give, hoursAgo, newSubjectRef, register, withdraw } from '#testing';
import { QueryApiFixture } from '../testing/query-api-fixture.ts';
import { daysOf, utcDate } from './days.ts';

const fixture = QueryApiFixture.forAllTests();
const dayAgo = (days: number) => hoursAgo(24 * days).slice(0, 10);

async function withConsents() {
  const tenant = fixture.tenant();
  for (const id of ['news', 'offers']) await tenant.purpose(register(id, { effectiveFrom: hoursAgo(1_000) }));
  for (let count = 0; count < 5; count++) {
    await tenant.subject(newSubjectRef(), give('news'), hoursAgo(48));
    await tenant.subject(newSubjectRef(), give('offers'), hoursAgo(24));
  }
  return tenant;
}

describe('GET /v1/statistics/daily', () => {
  it('gives a row for each day, purpose and version', async () => {
    const tenant = await withConsents();
    const { status, body } = await tenant.get('/v1/statistics/daily');
    expect(status).toBe(200);
    expect(body.items).toContainEqual({
      ...{ day: dayAgo(2), purposeId: 'news', purposeVersion: 1 },
      ...{ given: 5, refused: 0, withdrawn: 0, expired: 0, active: 5 },
    });
    expect(body.items.map(({ day, purposeId }) => `${day} ${purposeId}`)).toEqual([
      `${dayAgo(2)} news`,
      `${dayAgo(1)} news`,
      `${dayAgo(1)} offers`,
      `${dayAgo(0)} news`,
      `${dayAgo(0)} offers`,
    ]);
    expect((await fixture.tenant().get('/v1/statistics/daily')).body).toEqual({ items: [] });
  });

  it('gives every purpose in one answer unless a limit is given', async () => {
    const tenant = fixture.tenant();
    for (const id of ['news', 'offers']) {
      await tenant.purpose(register(id, { effectiveFrom: hoursAgo(1_000) }));
      for (let count = 0; count < 5; count++) await tenant.subject(newSubjectRef(), give(id), hoursAgo(24 * 40));
    }
    const { body } = await tenant.get(`/v1/statistics/daily?from=${dayAgo(40)}`);
    expect(body.items).toHaveLength(2 * 41);
    expect(body).not.toHaveProperty('nextCursor');
  });

  it('gives the days of [from, to), of one purpose, page by page', async () => {
    const tenant = await withConsents();
    const path = `/v1/statistics/daily?from=${dayAgo(1)}&to=${dayAgo(0)}`;
    expect((await tenant.get(path)).body.items).toHaveLength(2);
    expect((await tenant.get(`${path}&purposeId=news`)).body.items).toMatchObject([{ day: dayAgo(1), given: 0, active: 5 }]);
    expect((await tenant.list('/v1/statistics/daily', 2)).length).toBe(5);
  });

  it('does not tell by the days after, whichever are asked for, how few withdrew', async () => {
    const tenant = await withConsents();
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, give('news'), hoursAgo(48));
    await tenant.subject(subjectRef, withdraw('news'), hoursAgo(48));
    for (const from of [dayAgo(2), dayAgo(1), dayAgo(0)]) {
      const { body } = await tenant.get(`/v1/statistics/daily?from=${from}&purposeId=news`);
      expect(body.items.map(({ active }) => active)).toEqual(body.items.map(() => null));
    }
  });

  it.each([
    ['from=yesterday'],
    ['to=2026-13-01'],
    ['from=2026-01-02&to=2026-01-01'],
    ['from=2020-01-01&to=2021-01-02'],
    ['day=1'],
  ])('is a bad request with %s', async (query) =>
    expect((await fixture.tenant().get(`/v1/statistics/daily?${query}`)).status).toBe(400),
  );

  it('is read by dashboards, operators, auditors and admins', async () => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf('/v1/statistics/daily')).toEqual(['dashboard', 'operator', 'auditor', 'admin']);
  });
});

describe('the days of statistics', () => {
  const now = Date.parse('2026-03-10T15:00:00Z');

  it('are those from the first on, up to the last, exclusive', () =>
    expect(daysOf({ from: '2026-02-27', to: '2026-03-02' }, now)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']));
  it('end today: no later day has begun', () =>
    expect(daysOf({ from: '2026-03-09', to: '2026-04-01' }, now)).toEqual(['2026-03-09', '2026-03-10']));
  it('are the last 30 where nobody says which', () => {
    const days = daysOf({}, now);
    expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-02-09', '2026-03-10']);
  });
  it('are at most 366', () => {
    expect(daysOf({ from: '2024-01-01', to: '2025-01-01' }, now)).toHaveLength(366);
    expect(daysOf({ from: '2020-01-01' }, now)).toHaveLength(366);
    expect(() => daysOf({ from: '2024-01-01', to: '2025-01-02' }, now)).toThrow('VALIDATION_FAILED');
  });
  it('may be none', () => expect(daysOf({ from: '2026-03-01', to: '2026-03-01' }, now)).toEqual([]));
  it('are named as dates, or as the instants at which they begin', () => {
    expect(utcDate('2026-02-28')).toBe('2026-02-28');
    expect(utcDate('2026-02-28T00:00:00Z')).toBe('2026-02-28');
    for (const text of ['2026-02-29', '2026-02-28T01:00:00Z', '20260228', '']) expect(utcDate(text)).toBeUndefined();
  });
});
