import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, nothingRecorded, recorded, refused, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const give = (purposeId: string, more: object = {}) => ({ choice: 'give', purposeId, consentType: 'expressed', ...more });
const refuse = (purposeId: string) => ({ choice: 'refuse', purposeId });
const withdraw = (purposeId: string) => ({ choice: 'withdraw', purposeId });

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await register(callers.admin, 'offers');
  await register(callers.admin, 'calls', { effectiveFrom: hoursAgo(48) });
});

const save = ({ path }: Person, choices: readonly unknown[], more: object = {}) =>
  callers.service.post(`${path}/preferences`, { choices, ...more });
const historyOf = async ({ path }: Person) => (await answered(callers.auditor.get(`${path}/history`))).items!;

describe('a saved form', () => {
  it('records its choices in their order, at one time, and answers how the consents stand', async () => {
    const anna = person();
    const answer = await recorded(save(anna, [refuse('offers'), give('news'), give('confirmed'), withdraw('calls')]));
    const types = ['ConsentRefused', 'ConsentGiven', 'ConsentAwaitingConfirmation', 'ConsentWithdrawn'];
    expect(answer.events!.map(({ type, revision }) => [type, revision])).toEqual(types.map((type, index) => [type, index]));
    expect(new Set(answer.events!.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(answer['revision']).toBe(3);
    expect(answer['consents']).toEqual([
      { purposeId: 'offers', state: 'refused' },
      { purposeId: 'news', state: 'given' },
      { purposeId: 'confirmed', state: 'awaitingConfirmation' },
      { purposeId: 'calls', state: 'withdrawn' },
    ]);
    expect(await verdictOf(callers.decider, anna.ref, 'news', { consistency: 'strong' })).toBe('PERMIT PERMITTED');
  });

  it('is refused as a whole, with the place of the first choice that is refused', async () => {
    const anna = person();
    const form = [give('news'), refuse('offers'), withdraw('nobodys'), give('calls', { dataCategories: ['health'] })];
    const { body } = await refused(save(anna, form), 409, 'PURPOSE_UNKNOWN');
    expect(body['errors']).toEqual([{ pointer: '/choices/2', rule: 'PURPOSE_UNKNOWN' }]);
    expect(await historyOf(anna)).toEqual([]);
    const ahead = await refused(
      save(anna, [refuse('offers'), give('news')], { expressedAt: hoursAhead(1) }),
      409,
      'TIME_IN_FUTURE',
    );
    expect(ahead.body['errors']).toEqual([{ pointer: '/choices/1', rule: 'TIME_IN_FUTURE' }]);
    await recorded(save(anna, [refuse('offers')], { expressedAt: hoursAhead(1) }));
  });

  it('is nothing to record when all of it is', async () => {
    const anna = person();
    await recorded(save(anna, [give('news')]));
    await nothingRecorded(save(anna, [give('news')]));
  });

  it('may be confirmed, renewed and withdrawn as what single commands recorded', async () => {
    const anna = person();
    await recorded(save(anna, [give('news', { validUntil: hoursAhead(1) }), give('confirmed')]));
    await recorded(callers.service.post(`${anna.path}/consents/confirmed/confirmation`));
    await recorded(callers.service.post(`${anna.path}/consents/news/renewal`, { validUntil: hoursAhead(9) }));
    const { consents } = await recorded(save(anna, [withdraw('confirmed'), withdraw('news')]));
    expect(consents!.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const boris = person();
    await recorded(callers.operator.post(`${boris.path}/preferences`, { choices: [give('confirmed')] }));
    await refused(callers.operator.post(`${boris.path}/consents/confirmed/confirmation`), 409, 'SAME_ACTOR');
  });
});

describe('the views of a saved form', () => {
  const clara = person();
  beforeAll(async () => {
    await recorded(
      callers.service.post(`${clara.path}/consents`, { purposeId: 'calls', consentType: 'expressed', expressedAt: hoursAgo(20) }),
    );
    await recorded(
      save(clara, [give('news'), withdraw('calls'), refuse('offers')], {
        receivedAt: hoursAgo(4),
        correlationId: '00000000-0000-4000-8000-000000000001',
      }),
    );
  });

  it('show in each row of the history what that choice changed', async () => {
    const rows = (await historyOf(clara)).slice(1);
    expect(rows).toMatchObject([
      { type: 'ConsentGiven', before: { purposeId: 'news', state: 'unknown' }, after: { state: 'given' } },
      { type: 'ConsentWithdrawn', before: { purposeId: 'calls', state: 'given' }, after: { state: 'withdrawn' } },
      { type: 'ConsentRefused', before: { purposeId: 'offers', state: 'unknown' }, after: { state: 'refused' } },
    ]);
    expect(new Set(rows.map(({ commandId }) => commandId)).size).toBe(1);
    expect(new Set(rows.map(({ correlationId }) => correlationId))).toEqual(new Set(['00000000-0000-4000-8000-000000000001']));
  });

  it('show the exposure of a consent that it ended late', async () => {
    const { items } = await answered(callers.auditor.get('/v1/exposures?purposeId=calls'));
    const withdrawal = (await historyOf(clara)).find(({ type }) => String(type) === 'ConsentWithdrawn');
    expect(items).toEqual([
      expect.objectContaining({ subjectRef: clara.ref, from: withdrawal!['receivedAt'], until: withdrawal!['recordedAt'] }),
    ]);
  });

  it('show it in the status', async () => {
    const { consents } = await answered(callers.operator.get(`${clara.path}/status`));
    expect(consents!.map(({ purposeId, state }) => [purposeId, state])).toEqual([
      ['calls', 'withdrawn'],
      ['news', 'given'],
      ['offers', 'refused'],
    ]);
  });
});

describe('the body of a form', () => {
  const errors = (choices: readonly unknown[], more: object = {}) => errorsOf(save(person(), choices, more));

  it('names each purpose once', async () => {
    expect(await errors([give('news'), withdraw('news')])).toEqual([{ pointer: '/choices', rule: 'arrayUnique' }]);
  });

  it('holds 1 to 200 choices', async () => {
    expect(await placesOf(save(person(), []))).toEqual(['/choices']);
    const many = Array.from({ length: 201 }, (_, index) => refuse(`p${index}`));
    expect(await placesOf(save(person(), many))).toEqual(['/choices']);
  });

  it('has the fields of a grant with give alone', async () => {
    const unknownField = [{ pointer: '/choices/0', rule: 'unknownField' }];
    expect(await errors([{ ...refuse('news'), consentType: 'expressed' }])).toEqual(unknownField);
    expect(await errors([{ ...withdraw('news'), policyRef: { policyId: 'privacy', version: '1' } }])).toEqual(unknownField);
    expect(await errors([{ choice: 'give', purposeId: 'news' }])).toEqual([{ pointer: '/choices/0/consentType', rule: 'isIn' }]);
    expect(await errors([give('news', { expressedAt: hoursAgo(1) })])).toEqual(unknownField);
  });

  it('knows three choices', async () => {
    expect(await errors([refuse('offers'), { choice: 'accept', purposeId: 'news' }])).toEqual([
      { pointer: '/choices/1/choice', rule: 'isIn' },
    ]);
    expect(await errors([{ purposeId: 'news' }])).toEqual([{ pointer: '/choices/0/choice', rule: 'isIn' }]);
  });

  it('is said by the subject’s side where it gives consent, and by anyone where it only ends consent', async () => {
    const actor = { role: 'dataController', id: 'clerk' };
    expect(await errors([refuse('offers'), give('news')], { actor })).toEqual([{ pointer: '/actor/role', rule: 'isIn' }]);
    await recorded(save(person(), [give('news')], { actor: { role: 'representative', id: 'nurse' } }));
    const anna = person();
    await recorded(save(anna, [refuse('offers'), withdraw('news')], { actor }));
    expect((await historyOf(anna)).map((row) => row['actor'])).toEqual([actor, actor]);
  });
});
