import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { recorded, refused } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { fillStream } from './fill-stream.ts';

const ledger = ownLedger();
const anna = person();
const consent = { purposeId: 'news', consentType: 'expressed' };

describe('a stream of 10,000 events', () => {
  let callers: Callers;
  let restriction: string;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news');
    const all = { ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' };
    const imposed = await recorded(callers.service.post(`${anna.path}/restrictions`, all));
    restriction = `${anna.path}/restrictions/${String(imposed['restrictionId'])}`;
    await recorded(callers.service.post(`${anna.path}/withdrawal`));
    await ledger().process.stop();
    await fillStream(ledger().folder, anna.ref, 10_000);
    await ledger().startAgain();
  });

  it('refuses what permits', async () => {
    await refused(callers.service.post(`${anna.path}/consents`, consent), 409, 'STREAM_FULL');
    await refused(callers.operator.post(`${restriction}/authorisations`, { exception: 'legalClaims' }), 409, 'STREAM_FULL');
  });

  it('takes what restricts, and what lifts a restriction', async () => {
    expect(await recorded(callers.service.post(`${anna.path}/consents/news/withdrawal`))).toMatchObject({ revision: 10_000 });
    await recorded(callers.operator.post(`${restriction}/lift-announcement`));
    await recorded(callers.operator.post(`${restriction}/lift`));
  });
});
