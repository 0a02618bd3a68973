import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose, register } from '../support/catalogue.ts';
import { answered, nothingRecorded, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const mistyped = { effectiveFrom: '2962-01-01T00:00:00.000Z' };
const body = { reason: 'mistyped-year' };

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
});
const cancel = (path: string) => recorded(callers.admin.post(`/v1/${path}/cancellation`, body));
const shownOf = async (path: string) => answered(callers.dashboard.get(`/v1/${path}`));

async function revise(purposeId: string, more: object = {}) {
  const { purposeId: _id, ...version } = purpose(purposeId, more) as Record<string, unknown>;
  return recorded(callers.admin.post(`/v1/purposes/${purposeId}/revisions`, version));
}

async function publish(version: string, effectiveFrom: string) {
  const texts = [{ language: 'en', content: `Text of ${version}` }];
  const publication = { version, effectiveFrom, changeClass: 'editorial', texts };
  return callers.admin.post('/v1/policies/privacy/versions', publication);
}

async function decisionOn(purposeId: string, question: object = {}) {
  const asked = { subjectRef: person().ref, purposeId, ...question };
  return answered(callers.auditor.post('/v1/decisions', asked));
}

describe('a version of a purpose that was taken back', () => {
  it('is listed with the time of it, and its number is not used again', async () => {
    await register(callers.admin, 'news', { effectiveFrom: hoursAgo(48) });
    await revise('news', mistyped);
    expect(await cancel('purposes/news/versions/2')).toMatchObject({ purposeId: 'news', version: 2 });
    expect(await revise('news')).toMatchObject({ version: 3 });
    const { versions } = await shownOf('purposes/news');
    expect(versions!.map(({ version, inForce, cancelledAt }) => [version, inForce, cancelledAt])).toEqual([
      [1, false, undefined],
      [2, false, instant],
      [3, true, undefined],
    ]);
    const then = await shownOf('purposes/news?at=2970-01-01T00:00:00.000Z');
    expect(then['versions']!.map(({ inForce }) => inForce)).toEqual([false, false, true]);
  });

  it('was known before, and is in force never', async () => {
    await register(callers.admin, 'calls', { effectiveFrom: hoursAgo(48), lawfulBases: ['contract'] });
    const { events } = await revise('calls', { ...mistyped, lawfulBases: ['consent'] });
    await cancel('purposes/calls/versions/2');
    const at = '2970-01-01T00:00:00.000Z';
    const knownAt = String(events![0]!['recordedAt']);
    expect(await decisionOn('calls', { at })).toMatchObject({ purposeVersion: 1, code: 'NO_BASIS' });
    expect(await decisionOn('calls', { at, knownAt })).toMatchObject({ purposeVersion: 2, code: 'UNKNOWN' });
  });

  it('leaves the purpose unknown where it was the only one', async () => {
    await register(callers.admin, 'later', mistyped);
    await cancel('purposes/later/versions/1');
    expect(await decisionOn('later', { at: '2970-01-01T00:00:00.000Z' })).toMatchObject({ code: 'PURPOSE_UNKNOWN' });
    const { path } = person();
    const consent = { purposeId: 'later', consentType: 'expressed' };
    await refused(callers.service.post(`${path}/consents`, consent), 409, 'PURPOSE_UNKNOWN');
    const basis = { purposeId: 'later', lawfulBasis: 'contract', justificationCode: 'order-1' };
    await refused(callers.operator.post(`${path}/legal-bases`, basis), 409, 'PURPOSE_UNKNOWN');
    await recorded(callers.service.post(`${path}/consents/later/refusal`, {}));
    await refused(callers.admin.post('/v1/purposes', purpose('later')), 409, 'PURPOSE_EXISTS');
    expect(await revise('later')).toMatchObject({ version: 2 });
    await recorded(callers.service.post(`${path}/consents`, consent));
  });

  it('shows before and after in the audit history', async () => {
    const { items } = await answered(callers.auditor.get('/v1/audit/events?type=PurposeVersionCancelled&limit=1'));
    expect(items![0]).toMatchObject({
      before: { state: 'scheduled', ...mistyped },
      after: { state: 'cancelled', version: expect.any(Number) },
    });
  });
});

describe('a retirement that was taken back', () => {
  it('is listed with the time of it until the purpose is retired again', async () => {
    const { admin } = callers;
    await register(admin, 'club', { effectiveFrom: hoursAgo(48) });
    await recorded(admin.post('/v1/purposes/club/retirement', { ...mistyped, reason: 'club-closed' }));
    expect(await cancel('purposes/club/retirement')).toMatchObject({ purposeId: 'club', version: 1 });
    const taken = { ...mistyped, reason: 'club-closed', cancelledAt: instant };
    expect((await shownOf('purposes/club'))['retirement']).toEqual(taken);
    const again = { effectiveFrom: hoursAhead(2), reason: 'club-moved' };
    await recorded(admin.post('/v1/purposes/club/retirement', again));
    expect((await shownOf('purposes/club'))['retirement']).toEqual(again);
    await cancel('purposes/club/retirement');
    await nothingRecorded(admin.post('/v1/purposes/club/retirement/cancellation', body));
  });
});

describe('a version of a policy that was taken back', () => {
  it('is listed with the time of it, keeps its name and its text, and leaves its date', async () => {
    await recorded(publish('2025', hoursAgo(48)));
    await recorded(publish('2026', mistyped.effectiveFrom));
    expect(await cancel('policies/privacy/versions/2026')).toMatchObject({ policyId: 'privacy', version: '2026' });
    await refused(publish('2026', hoursAgo(1)), 409, 'POLICY_VERSION_EXISTS');
    await recorded(publish('2026-1', hoursAgo(1)));
    const { versions } = await shownOf('policies/privacy/versions');
    expect(versions!.map(({ version, inForce, cancelledAt }) => [version, inForce, cancelledAt])).toEqual([
      ['2025', false, undefined],
      ['2026-1', true, undefined],
      ['2026', false, instant],
    ]);
    expect(await shownOf('policies/privacy/versions/2026/texts/en')).toMatchObject({ content: 'Text of 2026' });
  });

  it('can be named no more, and stays in the status of a consent that showed it', async () => {
    await recorded(publish('2027', mistyped.effectiveFrom));
    await register(callers.admin, 'shop', { effectiveFrom: hoursAgo(48) });
    const { path } = person();
    const consent = { purposeId: 'shop', consentType: 'expressed', policyRef: { policyId: 'privacy', version: '2027' } };
    await recorded(callers.service.post(`${path}/consents`, consent));
    await cancel('policies/privacy/versions/2027');
    await refused(callers.service.post(`${path}/consents`, consent), 409, 'POLICY_VERSION_UNKNOWN');
    const { consents } = await answered(callers.operator.get(`${path}/status?at=2970-01-01T00:00:00.000Z`));
    expect(consents![0]).toMatchObject({ state: 'given', policyRef: { policyId: 'privacy', version: '2027' } });
  });
});
