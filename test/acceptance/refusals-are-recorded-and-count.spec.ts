import { describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

describe('case 3: refusals are recorded and count', () => {
  it('a refusal is a fact with a state of its own, not the absence of a consent', async () => {
    const { admin, service, decider, operator, auditor } = await callersOf(ledger());
    const clara = person();
    await register(admin, 'calls');
    expect(await verdictOf(decider, clara.ref, 'calls')).toBe('DENY UNKNOWN');

    await recorded(service.post(`${clara.path}/consents/calls/refusal`, { channel: 'phone' }));

    expect(await verdictOf(decider, clara.ref, 'calls')).toBe('DENY REFUSED');
    const { consents } = await answered(operator.get(`${clara.path}/status`));
    expect(consents).toEqual([expect.objectContaining({ purposeId: 'calls', state: 'refused' })]);
    const { items } = await answered(auditor.get(`${clara.path}/history`));
    expect(items).toEqual([expect.objectContaining({ type: 'ConsentRefused', channel: 'phone' })]);
  });

  it('and it takes back a consent that was given before', async () => {
    const { service, decider } = await callersOf(ledger());
    const dina = person();
    await recorded(service.post(`${dina.path}/consents`, { purposeId: 'calls', consentType: 'expressed' }));
    const refusal = await recorded(service.post(`${dina.path}/consents/calls/refusal`));
    expect(refusal['consent']).toEqual({ purposeId: 'calls', state: 'refused' });
    expect(await verdictOf(decider, dina.ref, 'calls')).toBe('DENY REFUSED');
  });

  it('the statistics count it', async () => {
    const { admin, service, dashboard } = await callersOf(ledger());
    await register(admin, 'letters');
    const five = Array.from({ length: 5 }, person);
    for (const { path } of five) await recorded(service.post(`${path}/consents/letters/refusal`));
    const [from, to] = [hoursAgo(24).slice(0, 10), hoursAhead(48).slice(0, 10)];
    const { items } = await answered(dashboard.get(`/v1/statistics/daily?from=${from}&to=${to}&purposeId=letters`));
    expect(items).toEqual([expect.objectContaining({ purposeId: 'letters', given: 0, refused: 5, withdrawn: 0, active: 0 })]);
  });
});
