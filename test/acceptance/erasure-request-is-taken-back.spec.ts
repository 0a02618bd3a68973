import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { approvedErasure, executedErasure } from '../support/erasures.ts';
import { answered, nothingRecorded, recorded, refused, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const one = {
  dataCategories: ['email'],
  outcomes: [{ dataCategory: 'email', outcome: 'erase' }],
  tasks: [{ system: 'crm', dataCategories: ['email'] }],
};

describe('a request to erase is taken back by the subject until it is executed', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'letters', { dataCategories: [{ id: 'email', necessity: 'required' }] });
  });

  it('what it restricted is free again, and the case is listed as withdrawn', async () => {
    const { ref, path } = person();
    await recorded(callers.service.post(`${path}/consents`, { purposeId: 'letters', consentType: 'expressed' }));
    const erasure = await approvedErasure(callers, { ref, path }, one);
    expect(await verdictOf(callers.decider, ref, 'letters')).toBe('DENY RESTRICTED');

    const { events } = await recorded(callers.service.post(`${erasure}/withdrawal`));
    expect(events).toEqual([expect.objectContaining({ type: 'ErasureRequestWithdrawn' })]);
    await nothingRecorded(callers.service.post(`${erasure}/withdrawal`));
    await refused(callers.operator.post(`${erasure}/execution`, { tasks: one.tasks }), 409, 'ERASURE_WRONG_STATE');
    expect(await verdictOf(callers.decider, ref, 'letters')).toBe('PERMIT PERMITTED');

    const status = await answered(callers.operator.get(`${path}/status`));
    expect(status['erasures']).toEqual([expect.objectContaining({ state: 'withdrawn', suspended: [], due: [] })]);
    const { items } = await answered(callers.operator.get('/v1/erasures?state=withdrawn'));
    expect(items).toContainEqual(expect.objectContaining({ subjectRef: ref, state: 'withdrawn' }));
    const { items: rows } = await answered(callers.auditor.get(`${path}/history`));
    expect(rows!.at(-1)).toMatchObject({
      type: 'ErasureRequestWithdrawn',
      actor: { role: 'dataSubject' },
      before: { state: 'approved' },
      after: { state: 'withdrawn' },
    });
  });

  it('is too late once it is executed, and is no matter of the controller', async () => {
    const erasure = await executedErasure(callers, person(), one);
    await refused(callers.service.post(`${erasure}/withdrawal`), 409, 'ERASURE_WRONG_STATE');
    const open = await approvedErasure(callers, person(), one);
    const byController = { actor: { role: 'dataController', id: 'olga' } };
    await refused(callers.operator.post(`${open}/withdrawal`, byController), 400, 'VALIDATION_FAILED');
  });
});
