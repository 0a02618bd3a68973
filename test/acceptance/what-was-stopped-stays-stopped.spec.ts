import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose, register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
});

const revise = (purposeId: string, more: object) => {
  const { purposeId: _path, ...version } = purpose(purposeId, more) as Record<string, unknown>;
  return recorded(callers.admin.post(`/v1/purposes/${purposeId}/revisions`, version));
};

describe('a letter that is typed in late', () => {
  const policyRef = { policyId: 'privacy', version: '2' };
  const lawfulBases = ['contract'];
  const publish = (version: string, effectiveFrom: string) =>
    recorded(
      callers.admin.post('/v1/policies/privacy/versions', {
        version,
        effectiveFrom,
        changeClass: 'rightsReducing',
        texts: [{ language: 'en', content: `Privacy ${version}` }],
      }),
    );
  beforeAll(async () => {
    await publish('1', hoursAgo(100));
    await publish('2', hoursAgo(10));
    const dataCategories = ['email', 'phone'].map((id) => ({ id, necessity: 'required' }));
    await register(callers.admin, 'orders', { dataCategories, lawfulBases, effectiveFrom: hoursAgo(100) });
    await revise('orders', { lawfulBases, policyRef, effectiveFrom: hoursAgo(10) });
    await register(callers.admin, 'calls');
  });

  it('leaves the policy version in place that bound the person when they came', async () => {
    const { service, decider } = callers;
    const clara = person();
    const contract = { purposeId: 'orders', lawfulBasis: 'contract', justificationCode: 'order-1' };
    await recorded(service.post(`${clara.path}/legal-bases`, contract));
    const phone = () => verdictOf(decider, clara.ref, 'orders', { dataCategories: ['phone'] });
    expect(await phone()).toBe('DENY OUT_OF_SCOPE');
    await recorded(service.post(`${clara.path}/consents/calls/refusal`, { channel: 'letter', receivedAt: hoursAgo(50) }));
    expect(await phone()).toBe('DENY OUT_OF_SCOPE');
  });

  it('counts at once where a program says that it came long ago, and from then where an operator does', async () => {
    const { service, operator, decider, auditor } = callers;
    const fred = person();
    const withdraw = async (client: typeof service) => {
      const receivedAt = hoursAgo(31 * 24);
      await recorded(client.post(`${fred.path}/consents/calls/withdrawal`, { channel: 'letter', receivedAt }));
      const { items } = await answered(auditor.get(`${fred.path}/history`));
      return { said: receivedAt, ...(items!.at(-1) as object as { receivedAt: string; recordedAt: string }) };
    };
    await recorded(service.post(`${fred.path}/consents`, { purposeId: 'calls', consentType: 'expressed' }));
    const byProgram = await withdraw(service);
    expect(byProgram.receivedAt).toBe(byProgram.recordedAt);
    expect(await verdictOf(decider, fred.ref, 'calls')).toBe('DENY WITHDRAWN');
    const byOperator = await withdraw(operator);
    expect(byOperator.receivedAt).toBe(byOperator.said);
  });

  it('brings no earlier consent back from under the one that it stops', async () => {
    const { operator, decider } = callers;
    const emil = person();
    await register(callers.admin, 'letters', { effectiveFrom: hoursAgo(100) });
    const consent = { purposeId: 'letters', consentType: 'expressed', actor: { role: 'dataSubject', id: 'emil' } };
    const give = (expressedAt: string, more: object = {}) =>
      recorded(operator.post(`${emil.path}/consents`, { ...consent, receivedAt: expressedAt, expressedAt, ...more }));
    await give(hoursAgo(20), { policyRef });
    await give(hoursAgo(19));
    expect(await verdictOf(decider, emil.ref, 'letters')).toBe('PERMIT PERMITTED');
    await recorded(operator.post(`${emil.path}/consents/letters/withdrawal`, { channel: 'letter', receivedAt: hoursAgo(20) }));
    expect(await verdictOf(decider, emil.ref, 'letters')).toBe('DENY WITHDRAWN');
  });
});

describe('a revision that serves direct marketing no more', () => {
  it('ends no objection to it', async () => {
    const { admin, service, decider } = callers;
    const dina = person();
    await register(admin, 'offers', { directMarketing: true });
    await recorded(service.post(`${dina.path}/consents`, { purposeId: 'offers', consentType: 'expressed' }));
    await recorded(service.post(`${dina.path}/objections`, { kind: 'directMarketing', purposes: ['offers'] }));
    expect(await verdictOf(decider, dina.ref, 'offers')).toBe('DENY OBJECTED');
    await revise('offers', { directMarketing: false });
    expect(await verdictOf(decider, dina.ref, 'offers')).toBe('DENY OBJECTED');
  });
});

describe('a controller that comes under another law', () => {
  it('needs a separate document of every consent since then, also of one that came before the change was recorded', async () => {
    const { admin, service, decider } = await callersOf(ledger(), 'moscow');
    const zoya = person();
    await register(admin, 'news');
    await recorded(service.post(`${zoya.path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
    expect(await verdictOf(decider, zoya.ref, 'news')).toBe('PERMIT PERMITTED');
    await recorded(admin.post('/v1/controller', { regime: 'RU_152FZ', effectiveFrom: hoursAgo(1) }));
    expect(await verdictOf(decider, zoya.ref, 'news')).toBe('DENY SEPARATE_DOCUMENT_REQUIRED');
  });

  it('carries nothing on that a withdrawal had ended before', async () => {
    const { admin, service, decider } = callers;
    const egor = person();
    await register(admin, 'service', { lawfulBases: ['consent', 'contract'] });
    await recorded(service.post(`${egor.path}/consents`, { purposeId: 'service', consentType: 'expressed' }));
    await recorded(service.post(`${egor.path}/consents/service/withdrawal`));
    const contract = { purposeId: 'service', lawfulBasis: 'contract', justificationCode: 'order-1' };
    await recorded(service.post(`${egor.path}/legal-bases`, contract));
    expect(await verdictOf(decider, egor.ref, 'service')).toBe('DENY WITHDRAWN');
    await recorded(admin.post('/v1/controller', { regime: 'RU_152FZ' }));
    expect(await verdictOf(decider, egor.ref, 'service')).toBe('DENY WITHDRAWN');
  });
});
