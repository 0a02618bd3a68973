import { beforeAll, describe, expect, it } from '@jest/globals';
import { castOf, person, type Cast } from '../support/cast.ts';
import { register } from '../support/catalogue.ts';
import { recorded, refused } from '../support/outcomes.ts';
import { sharedLedger } from '../support/service.ts';
import { fillStream } from './fill-stream.ts';

const ledger = sharedLedger();
const anna = person();
const consent = { purposeId: 'news', consentType: 'expressed' };

describe('a stream of 10,000 events', () => {
  let cast: Cast;
  let restriction: string;
  beforeAll(async () => {
    cast = await castOf(ledger());
    await register(cast.admin, 'news');
    const all = { ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' };
    const imposed = await recorded(cast.service.post(`${anna.path}/restrictions`, all));
    restriction = `${anna.path}/restrictions/${String(imposed['restrictionId'])}`;
    await recorded(cast.service.post(`${anna.path}/withdrawal`));
    await ledger().process.stop();
    await fillStream(ledger().folder, anna.ref, 10_000);
    await ledger().startAgain();
  }, 60_000);

  it('refuses what permits', async () => {
    await refused(cast.service.post(`${anna.path}/consents`, consent), 409, 'STREAM_FULL');
    await refused(cast.operator.post(`${restriction}/authorisations`, { exception: 'legalClaims' }), 409, 'STREAM_FULL');
  });

  it('takes what restricts, and what lifts a restriction', async () => {
    expect(await recorded(cast.service.post(`${anna.path}/consents/news/withdrawal`))).toMatchObject({ revision: 10_000 });
    await recorded(cast.operator.post(`${restriction}/lift-announcement`));
    await recorded(cast.operator.post(`${restriction}/lift`));
  });
});
