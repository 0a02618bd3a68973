import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const consent = { purposeId: 'news', consentType: 'expressed' };
const writers = Array.from({ length: 16 }, (_, index) => index);

describe('case 10: two concurrent saves never leave two current states', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news', {
      dataCategories: writers.map((writer) => ({ id: `c${writer}`, necessity: 'optional' })),
    });
  });

  it('of those who saw the same revision, one saves', async () => {
    const ulla = person();
    const answers = await Promise.all(
      writers.map((writer) =>
        callers.service.post(
          `${ulla.path}/consents`,
          { ...consent, dataCategories: [`c${writer}`] },
          { headers: { 'if-match': '"-1"' } },
        ),
      ),
    );
    const won = answers.findIndex(({ status }) => status === 201);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 15 }, () => 412)]);
    const late = answers.filter(({ status }) => status === 412);
    expect(late.map(({ body }) => [body['code'], body['currentRevision']])).toEqual(late.map(() => ['REVISION_MISMATCH', 0]));
    expect(await consentsOf(ulla)).toEqual([expect.objectContaining({ state: 'given', dataCategories: [`c${won}`] })]);
  });

  it('of those who did not say what they saw, each is recorded, one after another, and the last one is current', async () => {
    const viktor = person();
    const answers = await Promise.all(
      writers.map((writer) =>
        callers.service.post(
          `${viktor.path}/consents${writer % 2 ? '/news/withdrawal' : ''}`,
          writer % 2 ? {} : { ...consent, dataCategories: [`c${writer}`] },
        ),
      ),
    );
    const revisions = answers.map(({ body }) => Number(body['revision'])).sort((one, other) => one - other);
    expect(revisions).toEqual(writers);
    expect(await consentsOf(viktor)).toHaveLength(1);

    const { items } = await answered(callers.auditor.get(`${viktor.path}/history`));
    const last = items!.at(-1)!;
    const current = (await consentsOf(viktor))![0]!;
    const state = String(last['type']) === 'ConsentWithdrawn' ? 'withdrawn' : 'given';
    expect(current).toMatchObject({ state });
    expect(items!.map(({ revision }) => Number(revision))).toEqual(writers);
  });

  const consentsOf = async ({ path }: Person) => (await answered(callers.operator.get(`${path}/status`)))['consents'];
});
