import { describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import type { Instant } from '#kernel';
import {
  announce,
  assess,
  erase,
  give,
  hoursAgo,
  hoursAhead,
  impose,
  newSubjectRef,
  object,
  register,
  request,
  withdraw,
} from '#testing';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();
const daysAgo = (days: number) => hoursAgo(24 * days);

const overviewOf = async (tenant: Tenant, role: Role = 'operator') => {
  const { status, body } = await tenant.get('/v1/overview', { roles: [role] });
  expect(status).toBe(200);
  return body;
};

async function requests(tenant: Tenant, count: number, at: Instant): Promise<void> {
  for (let made = 0; made < count; made++) await tenant.subject(newSubjectRef(), request(), at);
}

const zero = {
  at: expect.any(String),
  erasures: { exact: true, overdue: 0, dueWithin5Days: 0, awaitingAssessment: 0, awaitingApproval: 0, suspended: 0 },
  restrictions: { exact: true, liftAnnounced: 0 },
  objections: { exact: true, pending: 0 },
  consents: { exact: true, endingWithin30Days: 0 },
  exposures: { exact: true, within7Days: 0 },
  views: { stopped: 0, stale: 0 },
};

describe('GET /v1/overview', () => {
  it('is zero where nothing waits, whatever other tenants have to do', async () => {
    await requests(fixture.tenant(), 1, daysAgo(40));
    expect(await overviewOf(fixture.tenant())).toEqual(zero);
  });

  it('counts erasures by when they are due and by what is to be done next', async () => {
    const tenant = fixture.tenant();
    await requests(tenant, 2, daysAgo(40));
    await requests(tenant, 1, daysAgo(27));
    await requests(tenant, 1, daysAgo(1));
    const subjectRef = newSubjectRef();
    const { erasureId } = await tenant.subject(subjectRef, request(), daysAgo(2));
    await tenant.subject(subjectRef, assess(erasureId!, erase('email', 'phone')));
    const erasures = { overdue: 2, dueWithin5Days: 1, awaitingAssessment: 4, awaitingApproval: 1, suspended: 0 };
    expect(await overviewOf(tenant)).toMatchObject({ erasures });
    for (const [needs, count] of Object.entries(erasures)) {
      const { body } = await tenant.get(`/v1/erasures?needs=${needs}&limit=500`, { roles: ['operator'] });
      expect([needs, body.items.length]).toEqual([needs, count]);
    }
    const { body } = await tenant.get('/v1/erasures?needs=awaitingAssessment&limit=3&order=newestFirst', { roles: ['operator'] });
    const since = (body.items as { since: string }[]).map((erasure) => erasure.since);
    expect([since, typeof body.nextCursor]).toEqual([since.toSorted().toReversed(), 'string']);
    expect(since).toHaveLength(3);
  });

  it('counts announced lifts and pending objections, and since when the oldest waits', async () => {
    const tenant = fixture.tenant();
    const subjectRef = newSubjectRef();
    const { restrictionId } = await tenant.subject(subjectRef, impose(), daysAgo(3));
    await tenant.subject(newSubjectRef(), impose(), daysAgo(3));
    await tenant.subject(subjectRef, announce(restrictionId!), daysAgo(2));
    const since = daysAgo(9);
    for (const at of [since, daysAgo(1)]) await tenant.subject(newSubjectRef(), object(), at);
    expect(await overviewOf(tenant, 'approver')).toMatchObject({
      restrictions: { liftAnnounced: 1 },
      objections: { exact: true, pending: 2, pendingSince: since },
    });
  });

  it('counts consents that end within 30 days, and exposures of the last 7', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news', { effectiveFrom: daysAgo(60) }));
    for (const days of [10, 31]) {
      await tenant.subject(newSubjectRef(), give('news', { validUntil: hoursAhead(24 * days) }), daysAgo(50));
    }
    for (const days of [8, 6]) {
      const subjectRef = newSubjectRef();
      await tenant.subject(subjectRef, give('news'), daysAgo(50));
      await tenant.subject(subjectRef, withdraw('news', { receivedAt: daysAgo(days + 1) }), daysAgo(days));
    }
    expect(await overviewOf(tenant)).toMatchObject({ consents: { endingWithin30Days: 1 }, exposures: { within7Days: 1 } });
  });

  it('hides from whoever may not list them 1 to 4, and every step of one', async () => {
    const tenant = fixture.tenant();
    await requests(tenant, 6, daysAgo(1));
    await tenant.subject(newSubjectRef(), object());
    const few = {
      erasures: { exact: false, overdue: 0, awaitingAssessment: 5 },
      objections: { exact: false, pending: null },
    };
    for (const role of ['dashboard', 'admin'] as const) {
      const seen = await overviewOf(tenant, role);
      expect(seen).toMatchObject(few);
      expect(seen['objections']).not.toHaveProperty('pendingSince');
    }
    expect(await overviewOf(tenant, 'approver')).toMatchObject({
      erasures: { awaitingAssessment: 6 },
      consents: { exact: false },
    });
    await requests(tenant, 3, daysAgo(1));
    expect(await overviewOf(tenant, 'dashboard')).toMatchObject(few);
  });

  it('names no person and takes no parameter', async () => {
    const tenant = fixture.tenant();
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, request());
    expect((await tenant.get('/v1/overview')).text).not.toContain(subjectRef);
    expect((await tenant.get('/v1/overview?limit=1')).status).toBe(400);
  });

  it('is read by all who answer for the data', async () =>
    expect(await fixture.tenant().readersOf('/v1/overview')).toEqual(['dashboard', 'operator', 'approver', 'auditor', 'admin']));
});
