import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import type { HttpClient } from '../support/http-client.ts';
import { answered, decisionOf, recorded, refused, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

describe('case 7: an operator cannot complete both halves of a double opt-in', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news', { doubleOptIn: true });
  });

  const ask = (client: HttpClient, { path }: Person, said: object = {}) =>
    client.post(`${path}/consents`, { purposeId: 'news', consentType: 'expressed', ...said });
  const confirm = (client: HttpClient, { path }: Person, said: object = {}) =>
    client.post(`${path}/consents/news/confirmation`, said);

  it('a person asks and confirms, and only then it is a consent', async () => {
    const karl = person();
    const { consent } = await recorded(ask(callers.service, karl, { channel: 'web' }));
    expect(consent).toEqual({ purposeId: 'news', state: 'awaitingConfirmation' });
    expect(await verdictOf(callers.decider, karl.ref, 'news')).toBe('DENY AWAITING_CONFIRMATION');
    await recorded(confirm(callers.service, karl, { channel: 'email' }));
    expect(await verdictOf(callers.decider, karl.ref, 'news')).toBe('PERMIT PERMITTED');
    await refused(confirm(callers.service, karl), 409, 'NOT_AWAITING_CONFIRMATION');
  });

  it('an operator who typed in the first half does not confirm it, whosever name is given', async () => {
    const lena = person();
    await recorded(ask(callers.operator, lena, { actor: { role: 'dataSubject', id: 'lena' } }));
    await refused(confirm(callers.operator, lena), 409, 'SAME_ACTOR');
    await refused(confirm(callers.operator, lena, { actor: { role: 'representative', id: 'lawyer-1' } }), 409, 'SAME_ACTOR');
    expect(await verdictOf(callers.decider, lena.ref, 'news')).toBe('DENY AWAITING_CONFIRMATION');
  });

  it('nor does a token that also is an operator pass through the back door of a service', async () => {
    const marta = person();
    const both = await ledger().as(['operator', 'service-command'], { sub: 'olga' });
    await recorded(ask(callers.operator, marta, { actor: { role: 'dataSubject', id: 'marta' } }));
    await refused(confirm(both, marta, { actor: { role: 'dataSubject', id: 'somebody' } }), 409, 'SAME_ACTOR');
  });

  it('an older mail that is clicked after a newer one was confirmed widens nothing', async () => {
    const dataCategories = ['email', 'phone'].map((id) => ({ id, necessity: 'optional' }));
    await register(callers.admin, 'contact', { doubleOptIn: true, dataCategories });
    const paul = person();
    const give = (...dataCategories: readonly string[]) =>
      recorded(callers.service.post(`${paul.path}/consents`, { purposeId: 'contact', consentType: 'expressed', dataCategories }));
    const click = () => callers.service.post(`${paul.path}/consents/contact/confirmation`, {});
    await give('email', 'phone');
    await give('email');
    await recorded(click());
    await refused(click(), 409, 'NOT_AWAITING_CONFIRMATION');
    const { perCategory } = await decisionOf(callers.decider, paul.ref, 'contact');
    expect(perCategory).toEqual([
      expect.objectContaining({ dataCategory: 'email', decision: 'PERMIT' }),
      expect.objectContaining({ dataCategory: 'phone', code: 'OUT_OF_CONSENT_SCOPE' }),
    ]);
  });

  it('the person confirms what an operator typed in', async () => {
    const nora = person();
    await recorded(ask(callers.operator, nora, { actor: { role: 'dataSubject', id: 'nora-by-phone' }, channel: 'phone' }));
    await recorded(confirm(callers.service, nora, { channel: 'email' }));
    const { consents } = await answered(callers.operator.get(`${nora.path}/status`));
    expect(consents).toEqual([expect.objectContaining({ state: 'given' })]);
  });
});
