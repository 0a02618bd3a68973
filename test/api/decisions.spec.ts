import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { decisionOf, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const anna = person();
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await register(callers.admin, 'named', { policyRef: { policyId: 'privacy', version: '1' } });
  const consent = { purposeId: 'news', consentType: 'expressed', dataCategories: ['email'], validUntil: hoursAhead(24) };
  await recorded(callers.service.post(`${anna.path}/consents`, { ...consent, expressedAt: hoursAgo(2) }));
  await recorded(callers.service.post(`${anna.path}/consents`, { purposeId: 'named', consentType: 'expressed' }));
});

const ask = (more: object = {}, purposeId = 'news') => decisionOf(callers.decider, anna.ref, purposeId, more);

describe('an answer', () => {
  it('has every field of the contract', async () => {
    const answer = await ask({ dataCategories: ['email'] });
    expect(answer).toEqual({
      decision: 'PERMIT',
      code: 'PERMITTED',
      lawfulBasis: 'consent',
      perCategory: [{ dataCategory: 'email', decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent' }],
      decisiveEvents: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      purposeVersion: 1,
      policyVersion: null,
      rules: { regime: 'EU_GDPR', packVersion: expect.any(String) },
      at: expect.stringMatching(instant),
      knownAt: expect.stringMatching(instant),
      validUntil: expect.stringMatching(instant),
      cacheUntil: expect.stringMatching(instant),
      position: expect.stringMatching(/^\d+$/),
    });
    expect(Date.parse(String(answer['cacheUntil'])) - Date.parse(String(answer['at']))).toBeLessThanOrEqual(5_000);
  });

  it('is about all categories of the purpose unless some are named, and as strict as the strictest', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ decision: 'DENY', code: 'OUT_OF_CONSENT_SCOPE', lawfulBasis: null });
    expect(answer['perCategory']).toEqual([
      { dataCategory: 'email', decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent' },
      { dataCategory: 'name', decision: 'DENY', code: 'OUT_OF_CONSENT_SCOPE', lawfulBasis: null },
    ]);
  });

  it('names the policy version that binds', async () => {
    expect(await ask({}, 'named')).toMatchObject({ policyVersion: { policyId: 'privacy', version: '1' } });
  });

  it('about a purpose that is not there names none', async () => {
    const answer = await ask({}, 'nws');
    expect(answer).toMatchObject({ decision: 'DENY', code: 'PURPOSE_UNKNOWN', perCategory: [], purposeVersion: null });
    expect(answer).toMatchObject({ lawfulBasis: null, validUntil: null, decisiveEvents: [] });
  });

  it('says the position that it is true for, also as a header', async () => {
    const { headers, body } = await callers.decider.post('/v1/decisions', { subjectRef: anna.ref, purposeId: 'news' });
    expect(headers.get('ledger-position')).toBe(body['position']);
  });

  it('is the same from the streams themselves', async () => {
    const [projected, strong] = [await ask({ consistency: 'projected' }), await ask({ consistency: 'strong' })];
    const { at: _at, knownAt: _knownAt, cacheUntil: _cache, position: _position, ...shared } = projected;
    expect(strong).toMatchObject(shared);
  });
});

describe('a question of another day', () => {
  it('is answered as of then, and says so', async () => {
    const before = await decisionOf(callers.auditor, anna.ref, 'news', { dataCategories: ['email'], at: hoursAgo(3) });
    expect(before).toMatchObject({ decision: 'DENY', code: 'NO_BASIS', historical: true, cacheUntil: null });
    const later = await decisionOf(callers.auditor, anna.ref, 'news', { dataCategories: ['email'], at: hoursAhead(25) });
    expect(later).toMatchObject({ decision: 'DENY', code: 'EXPIRED', historical: true });
    const asKnown = { dataCategories: ['email'], knownAt: hoursAgo(1) };
    // The purpose was registered after that.
    expect(await decisionOf(callers.operator, anna.ref, 'news', asKnown)).toMatchObject({
      decision: 'DENY',
      code: 'PURPOSE_UNKNOWN',
      historical: true,
    });
  });

  it('of now is not historical, also when its clock is a little off', async () => {
    expect(await ask({ dataCategories: ['email'], at: new Date(Date.now() + 500).toISOString() })).not.toHaveProperty(
      'historical',
    );
  });

  it('is not for a service that only decides', async () => {
    const question = { subjectRef: anna.ref, purposeId: 'news' };
    for (const more of [{ at: hoursAgo(1) }, { at: hoursAhead(1) }, { knownAt: new Date().toISOString() }]) {
      await refused(callers.decider.post('/v1/decisions', { ...question, ...more }), 403, 'FORBIDDEN');
    }
    const both = await ledger().as(['service-decision', 'auditor']);
    expect(await decisionOf(both, anna.ref, 'news', { at: hoursAgo(1) })).toMatchObject({ historical: true });
  });
});

describe('a question', () => {
  const wrong = (more: object) =>
    placesOf(callers.decider.post('/v1/decisions', { subjectRef: anna.ref, purposeId: 'news', ...more }));

  it.each([
    ['/subjectRef', { subjectRef: 'ivan@example.org' }],
    ['/purposeId', { purposeId: 'News' }],
    ['/dataCategories', { dataCategories: [] }],
    ['/dataCategories', { dataCategories: ['email', 'email'] }],
    ['/dataCategories', { dataCategories: 'all' }],
    ['/dataCategories/0', { dataCategories: ['E'] }],
    ['/operation', { operation: 'read' }],
    ['/recipientId', { operation: 'share' }],
    ['/recipientId', { recipientId: 'Mail House' }],
    ['/at', { at: 'now' }],
    ['/knownAt', { knownAt: '2026-13-01T00:00:00Z' }],
    ['/exception', { exception: 'curiosity' }],
    ['/consistency', { consistency: 'eventual' }],
    ['/at', { at: null }],
  ])('is refused at %s for %j', async (pointer, more) => expect(await wrong(more)).toEqual([pointer]));

  it('takes no field that it does not know, and misses none that it needs', async () => {
    for (const unknown of ['why', 'hasOwnProperty', 'toString']) {
      const asked = callers.decider.post('/v1/decisions', { subjectRef: anna.ref, purposeId: 'news', [unknown]: 1 });
      expect(await errorsOf(asked)).toEqual([{ pointer: '', rule: 'unknownField' }]);
    }
    const rules = await errorsOf(callers.decider.post('/v1/decisions', {}));
    expect(rules).not.toEqual([]);
    for (const text of ['[]', '1', '"x"', 'null']) await errorsOf(callers.decider.post('/v1/decisions', text));
  });

  it.each(['collect', 'store', 'use', 'erase', 'anonymise'])('may be about the operation %s', async (operation) => {
    const answer = await ask({ operation, dataCategories: ['email'] });
    const destroying = ['erase', 'anonymise'].includes(operation);
    expect(answer['code']).toBe(destroying ? 'NO_ERASURE_CASE' : 'PERMITTED');
  });

  it('about sharing looks at the recipient', async () => {
    const shared = (recipientId: string) => ask({ operation: 'share', recipientId, dataCategories: ['email'] });
    expect(await shared('mail-house')).toMatchObject({ decision: 'PERMIT' });
    expect(await shared('stranger')).toMatchObject({ decision: 'DENY', code: 'OUT_OF_SCOPE' });
  });

  it('may ask for an exception of either list', async () => {
    for (const exception of [
      'subjectConsent',
      'legalClaims',
      'protectionOfAnother',
      'publicInterest',
      'archiving',
      'legalObligation',
    ]) {
      expect(await ask({ exception, dataCategories: ['email'] })).toMatchObject({ decision: 'PERMIT' });
    }
  });
});
