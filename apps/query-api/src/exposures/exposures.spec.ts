import { describe, expect, it } from '@jest/globals';
import { instantOf } from '#kernel';
import { give, hoursAgo, newSubjectRef, register, withdraw, withdrawAll } from '#testing';
import { QueryApiFixture } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

async function lateWithdrawal() {
  const tenant = fixture.tenant();
  for (const id of ['news', 'offers']) await tenant.purpose(register(id, { effectiveFrom: hoursAgo(100) }));
  const subjectRef = newSubjectRef();
  const [received, recorded] = [hoursAgo(30), hoursAgo(10)];
  await tenant.subject(subjectRef, give('news'), hoursAgo(50));
  const { eventId } = await tenant.subject(subjectRef, withdraw('news', { receivedAt: received }), recorded);
  return { tenant, subjectRef, received, recorded, eventId };
}

const next = (instant: string) => instantOf(Date.parse(instant) + 1);

describe('GET /v1/exposures', () => {
  it('gives the time between what a withdrawal took back and its recording', async () => {
    const { tenant, subjectRef, received, recorded, eventId } = await lateWithdrawal();
    expect((await tenant.get('/v1/exposures')).body).toEqual({
      items: [{ subjectRef, purposeId: 'news', from: received, until: recorded, eventId }],
    });
    expect((await fixture.tenant().get('/v1/exposures')).body.items).toEqual([]);
  });

  it('gives those that overlap [from, to)', async () => {
    const { tenant, received, recorded } = await lateWithdrawal();
    const count = async (from: string, to: string) => (await tenant.get(`/v1/exposures?from=${from}&to=${to}`)).body.items.length;
    expect(await count(hoursAgo(90), received)).toBe(0);
    expect(await count(hoursAgo(90), next(received))).toBe(1);
    expect(await count(hoursAgo(20), hoursAgo(15))).toBe(1);
    expect(await count(recorded, hoursAgo(1))).toBe(0);
    expect(await count(instantOf(Date.parse(recorded) - 1), hoursAgo(1))).toBe(1);
  });

  it('gives one for each purpose, and those of one purpose', async () => {
    const tenant = fixture.tenant();
    for (const id of ['news', 'offers']) await tenant.purpose(register(id, { effectiveFrom: hoursAgo(100) }));
    const subjectRef = newSubjectRef();
    for (const id of ['news', 'offers']) await tenant.subject(subjectRef, give(id), hoursAgo(50));
    await tenant.subject(subjectRef, withdrawAll({ receivedAt: hoursAgo(30) }), hoursAgo(10));
    expect((await tenant.list('/v1/exposures', 1)).map(({ purposeId }) => purposeId).sort()).toEqual(['news', 'offers']);
    expect(await tenant.list('/v1/exposures?purposeId=news', 1)).toHaveLength(1);
  });

  it.each([['purposeId=NEWS'], ['from=x'], ['to='], ['state=a'], ['limit=0'], ['cursor=!']])(
    'is a bad request with %s',
    async (query) => expect((await fixture.tenant().get(`/v1/exposures?${query}`)).status).toBe(400),
  );

  it('is read by operators and auditors', async () => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf('/v1/exposures')).toEqual(['operator', 'auditor']);
  });
});
