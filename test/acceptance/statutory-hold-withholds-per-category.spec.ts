import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { approvedErasure, executedErasure } from '../support/erasures.ts';
import { answered, nothingRecorded, recorded, refused, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const scope = {
  dataCategories: [
    { id: 'email', necessity: 'required' },
    { id: 'invoices', necessity: 'required' },
  ],
};
const erase = (dataCategory: string) => ({ dataCategory, outcome: 'erase' });
const invoices = { dataCategories: ['invoices'] };

describe('case 9: a statutory hold withholds per category and reports what stayed and why; its release finishes the erasure', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'shop', scope);
  });

  it('what the law wants kept is withheld with its exemption and its end, the rest is erased', async () => {
    const petra = person();
    const until = hoursAhead(10_000);
    const outcomes = [
      { dataCategory: 'all', outcome: 'erase' },
      { dataCategory: 'invoices', outcome: 'withhold', exemption: 'legalObligation', until },
    ];
    const erasure = await executedErasure(callers, petra, { outcomes });
    await recorded(callers.service.post(`${erasure}/tasks/crm/report`, { status: 'completed' }));

    const { erasures } = await answered(callers.operator.get(`${petra.path}/status`));
    expect(erasures).toEqual([expect.objectContaining({ state: 'completed', suspended: [] })]);
    expect(erasures![0]!['outcomes']).toEqual(expect.arrayContaining(outcomes));
    const asked = (more: object) => verdictOf(callers.decider, petra.ref, 'shop', { ...invoices, ...more });
    expect(await asked({ operation: 'use' })).toBe('DENY ERASED');
    expect(await asked({ operation: 'store' })).toBe('STORE_ONLY RESTRICTED');
    expect(await asked({ exception: 'legalObligation' })).toBe('PERMIT_EXEMPT legalObligation');
    expect(await verdictOf(callers.decider, petra.ref, 'shop', { dataCategories: ['email'], operation: 'store' })).toBe(
      'DENY ERASED',
    );
  });

  it('a hold suspends a category of an erasure, and its release by another person erases that too', async () => {
    const roman = person();
    const hold = await recorded(callers.operator.post(`${roman.path}/legal-holds`, { ...invoices, legalReference: 'AO:147(3)' }));
    const erasure = await executedErasure(callers, roman, {
      tasks: [
        { system: 'crm', dataCategories: 'all' },
        { system: 'billing', ...invoices },
      ],
    });
    const report = (system: string, more = {}) =>
      callers.service.post(`${erasure}/tasks/${system}/report`, { status: 'completed', ...more });
    const theCase = async () => (await answered(callers.operator.get(`${roman.path}/status`)))['erasures']![0];

    await recorded(report('crm'));
    await refused(report('billing', invoices), 409, 'HELD');
    expect(await theCase()).toMatchObject({ state: 'executing', suspended: ['invoices'] });
    expect(await verdictOf(callers.decider, roman.ref, 'shop', { ...invoices, operation: 'erase' })).toBe('DENY LEGAL_HOLD');

    const release = `${roman.path}/legal-holds/${String(hold['legalHoldId'])}/release`;
    await refused(callers.operator.post(release), 409, 'APPROVER_NOT_INDEPENDENT');
    const colleague = await ledger().as(['operator'], { sub: 'otto' });
    const { events } = await recorded(colleague.post(release));
    expect(events!.map(({ type }) => type)).toEqual(['LegalHoldReleased', 'SubjectFenced']);
    await nothingRecorded(callers.operator.post(release));
    expect(await verdictOf(callers.decider, roman.ref, 'shop', { ...invoices, operation: 'erase' })).toBe('PERMIT PERMITTED');
    await recorded(report('crm'));
    const last = await recorded(report('billing'));
    expect(last['events']!.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ErasureTaskCompleted', 'DataErased', 'ErasureCompleted']),
    );
    expect(await theCase()).toMatchObject({ state: 'completed', suspended: [] });
  });

  it('what one case suspends under a hold and a later one withholds is destroyed by no report', async () => {
    const vera = person();
    await recorded(callers.operator.post(`${vera.path}/legal-holds`, { ...invoices, legalReference: 'AO:147(3)' }));
    const suspending = await executedErasure(callers, vera, { ...invoices, outcomes: [erase('invoices')] });
    const withheld = { dataCategory: 'invoices', outcome: 'withhold', exemption: 'legalClaims', until: hoursAhead(10_000) };
    await executedErasure(callers, vera, {
      dataCategories: ['email', 'invoices'],
      outcomes: [erase('email'), withheld],
    });

    await refused(callers.service.post(`${suspending}/tasks/crm/report`, { status: 'completed' }), 409, 'HELD');
    const { erasures } = await answered(callers.operator.get(`${vera.path}/status`));
    expect(erasures![0]).toMatchObject({ state: 'executing', suspended: ['invoices'] });
    expect(await verdictOf(callers.decider, vera.ref, 'shop', { ...invoices, operation: 'store' })).toBe('STORE_ONLY RESTRICTED');
  });

  it('until the approval nothing is final, and nobody approves their own assessment', async () => {
    const sonja = person();
    const { erasureId } = await recorded(
      callers.operator.post(`${sonja.path}/erasures`, { dataCategories: 'all', ground: 'objected' }),
    );
    const erasure = `${sonja.path}/erasures/${String(erasureId)}`;
    const assess = (outcome: object) =>
      recorded(callers.operator.post(`${erasure}/assessment`, { outcomes: [{ dataCategory: 'all', ...outcome }] }));
    const first = await assess({ outcome: 'anonymise' });
    const { assessmentDigest } = await assess({ outcome: 'erase' });
    const approve = (digest: unknown, client = callers.approver) =>
      client.post(`${erasure}/approval`, { assessmentDigest: digest });
    await refused(approve(first['assessmentDigest']), 409, 'ASSESSMENT_CHANGED');
    const sameOperator = await ledger().as(['approver'], { sub: 'olga' });
    await refused(approve(assessmentDigest, sameOperator), 409, 'APPROVER_NOT_INDEPENDENT');
    await recorded(approve(assessmentDigest));
  });

  it('a request that names the approver as its actor does not lock the approver out', async () => {
    const uma = person();
    const named = { actor: { id: 'pavel', role: 'dataSubject' } };
    const request = { dataCategories: 'all', ground: 'objected', ...named };
    const { erasureId } = await recorded(callers.service.post(`${uma.path}/erasures`, request));
    const erasure = `${uma.path}/erasures/${String(erasureId)}`;
    const { assessmentDigest } = await recorded(callers.operator.post(`${erasure}/assessment`, { outcomes: [erase('all')] }));
    await recorded(callers.approver.post(`${erasure}/approval`, { assessmentDigest }));
  });

  it('an approved case waits for its execution with the data restricted', async () => {
    const timur = person();
    await approvedErasure(callers, timur);
    expect(await verdictOf(callers.decider, timur.ref, 'shop', { operation: 'store' })).toBe('STORE_ONLY RESTRICTED');
    expect(await verdictOf(callers.decider, timur.ref, 'shop')).toBe('DENY RESTRICTED');
  });
});
