import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { executedErasure } from '../support/erasures.ts';
import { answered, recorded, refused, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const igor = person();

describe('case 6: no consent is recorded against an erased subject; a withdrawal still is', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news', { lawfulBases: ['consent', 'contract'] });
    await recorded(callers.service.post(`${igor.path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
    const erasure = await executedErasure(callers, igor);
    await recorded(callers.service.post(`${erasure}/tasks/crm/report`, { status: 'completed' }));
  });

  it.each([
    ['a consent', 'consents', { purposeId: 'news', consentType: 'explicit' }],
    ['a renewal', 'consents/news/renewal', {}],
    ['a contract', 'legal-bases', { purposeId: 'news', lawfulBasis: 'contract', justificationCode: 'order-7' }],
  ])('%s is refused', async (_, route, body) => {
    const before = await answered(callers.auditor.get(`${igor.path}/history`));
    await refused(callers.service.post(`${igor.path}/${route}`, body), 409, 'SUBJECT_ERASED');
    expect(await answered(callers.auditor.get(`${igor.path}/history`))).toEqual(before);
  });

  it.each([
    ['a withdrawal', 'withdrawal', {}, 'ConsentWithdrawn'],
    ['a refusal', 'consents/news/refusal', {}, 'ConsentRefused'],
    ['an objection', 'objections', { kind: 'directMarketing', purposes: 'all' }, 'ObjectionRaised'],
    [
      'a restriction',
      'restrictions',
      { ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' },
      'RestrictionImposed',
    ],
  ])('%s is recorded', async (_, route, body, type) => {
    const { events } = await recorded(callers.service.post(`${igor.path}/${route}`, body));
    expect(events).toEqual([expect.objectContaining({ type })]);
  });

  it('a program brings no erased category back by asserting a contract; an operator may', async () => {
    const jana = person();
    await executedErasure(callers, jana, {
      dataCategories: ['email'],
      outcomes: [{ dataCategory: 'email', outcome: 'erase' }],
    });
    const contract = { purposeId: 'news', lawfulBasis: 'contract', justificationCode: 'order-7' };
    await refused(callers.service.post(`${jana.path}/legal-bases`, contract), 409, 'CATEGORY_ERASED');
    expect(await verdictOf(callers.decider, jana.ref, 'news')).toBe('DENY ERASED');
    await recorded(callers.operator.post(`${jana.path}/legal-bases`, contract));
    expect(await verdictOf(callers.decider, jana.ref, 'news')).toBe('PERMIT PERMITTED');
    await recorded(callers.service.post(`${jana.path}/legal-bases`, { ...contract, justificationCode: 'order-8' }));
  });

  it('a person who comes back gets a new reference, and starts anew', async () => {
    const { subjectRef } = await recorded(callers.service.post('/v1/subjects', {}, { key: null }));
    expect(String(subjectRef)).not.toBe(igor.ref);
    await recorded(
      callers.service.post(`/v1/subjects/${String(subjectRef)}/consents`, { purposeId: 'news', consentType: 'expressed' }),
    );
    expect(await verdictOf(callers.decider, String(subjectRef), 'news')).toBe('PERMIT PERMITTED');
    expect(await verdictOf(callers.decider, igor.ref, 'news')).toBe('DENY ERASED');
  });
});
