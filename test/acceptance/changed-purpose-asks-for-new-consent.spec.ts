import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose, register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const boris = person();

describe('case 2: changing one purpose asks for new consent for that purpose only', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    for (const purposeId of ['news', 'surveys']) {
      await register(callers.admin, purposeId, { recipients: ['printer'] });
      await recorded(callers.service.post(`${boris.path}/consents`, { purposeId, consentType: 'expressed' }));
    }
  });

  const revise = (more: object) => {
    const { purposeId: _path, ...version } = purpose('news', { recipients: ['printer'], ...more }) as Record<string, unknown>;
    return recorded(callers.admin.post('/v1/purposes/news/revisions', version));
  };
  const verdict = (purposeId: string) => verdictOf(callers.decider, boris.ref, purposeId);
  const overlays = async () => {
    const { consents } = await answered(callers.operator.get(`${boris.path}/status`));
    return Object.fromEntries(consents!.map(({ purposeId, overlays: shown }) => [purposeId, shown]));
  };

  it('a better description and a shorter list of recipients ask for nothing', async () => {
    await revise({ description: 'A letter a month', changeClass: 'editorial', recipients: [] });
    expect(await verdict('news')).toBe('PERMIT PERMITTED');
  });

  it('a recipient that the consent did not name does', async () => {
    await revise({ recipients: ['printer', 'mail-house'], description: 'A letter a month' });
    expect([await verdict('news'), await verdict('surveys')]).toEqual(['DENY RECONSENT_REQUIRED', 'PERMIT PERMITTED']);
    expect(await overlays()).toEqual({ news: ['reconsentRequired'], surveys: [] });
  });

  it('and the new consent settles it', async () => {
    await recorded(callers.service.post(`${boris.path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
    expect([await verdict('news'), await verdict('surveys')]).toEqual(['PERMIT PERMITTED', 'PERMIT PERMITTED']);
    expect(await overlays()).toEqual({ news: [], surveys: [] });
  });

  it('a description that makes it another purpose does as well', async () => {
    await revise({ recipients: ['printer', 'mail-house'], description: 'A letter a day', changeClass: 'material' });
    expect([await verdict('news'), await verdict('surveys')]).toEqual(['DENY RECONSENT_REQUIRED', 'PERMIT PERMITTED']);
    expect(await overlays()).toEqual({ news: ['reconsentRequired'], surveys: [] });
  });
});
