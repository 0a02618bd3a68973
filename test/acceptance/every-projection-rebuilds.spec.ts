import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { executedErasure } from '../support/erasures.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';

const ledger = ownLedger();
const [zoe, adam] = [person(), person()];
const days = `from=${hoursAgo(48).slice(0, 10)}&to=${hoursAhead(48).slice(0, 10)}`;
/** Everything that is answered from a view. */
const reads = [
  ...[zoe, adam].flatMap(({ path }) => [`${path}/status`, `${path}/history`]),
  '/v1/audit/events',
  '/v1/consents',
  '/v1/restrictions',
  '/v1/objections',
  '/v1/legal-holds',
  '/v1/erasures',
  '/v1/exposures',
  `/v1/statistics/daily?${days}`,
  '/v1/purposes',
  '/v1/policies/privacy/versions',
  '/v1/controller',
];

describe('case 13: every projection rebuilds', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await somethingOfEverything(callers);
  });
  const answers = async () => {
    const found: Record<string, unknown> = {};
    for (const path of reads) found[path] = await answered(callers.auditor.get(path));
    return found;
  };

  it('to the same answers, from the events alone', async () => {
    const before = await answers();
    await ledger().startWithoutViews();
    expect(await answers()).toEqual(before);
  });

  it('and says of each that it runs, up to the head', async () => {
    const head = (await callers.auditor.get('/v1/audit/events')).headers.get('ledger-position');
    const { items } = await answered(callers.auditor.get('/v1/projections'));
    expect(items!.length).toBeGreaterThanOrEqual(10);
    expect(items!.map(({ state, position }) => [state, position])).toEqual(items!.map(() => ['running', head]));
  });
});

async function somethingOfEverything(callers: Callers): Promise<void> {
  const { admin, service, operator } = callers;
  const texts = [{ language: 'en', content: 'We keep little.' }];
  const version = { version: '1', effectiveFrom: hoursAgo(24), changeClass: 'material', texts };
  await recorded(admin.post('/v1/controller', { regime: 'RU_152FZ', timeZone: 'Europe/Moscow' }));
  await recorded(admin.post('/v1/policies/privacy/versions', version));
  await register(admin, 'news', { lawfulBases: ['consent', 'legitimateInterest'] });
  await register(admin, 'calls', { doubleOptIn: true, directMarketing: true });
  const paper = { consentType: 'expressed', isSeparateDocument: true, expressedAt: hoursAgo(3) };
  await recorded(service.post(`${zoe.path}/consents`, { ...paper, purposeId: 'news' }));
  await recorded(service.post(`${zoe.path}/consents`, { ...paper, purposeId: 'calls' }));
  await recorded(service.post(`${zoe.path}/consents/news/withdrawal`, { receivedAt: hoursAgo(1), channel: 'letter' }));
  await recorded(service.post(`${zoe.path}/objections`, { kind: 'particularSituation', purposes: ['news'] }));
  const all = { dataCategories: 'all', purposes: 'all' };
  await recorded(service.post(`${zoe.path}/restrictions`, { ground: 'objectionPending', ...all }));
  await recorded(service.post(`${adam.path}/policy-notices`, { policyId: 'privacy', version: '1', deliveredAt: hoursAgo(1) }));
  await recorded(
    operator.post(`${adam.path}/legal-holds`, {
      dataCategories: ['email'],
      legalReference: 'TK-RF:22(1)',
      reviewAt: hoursAhead(99),
    }),
  );
  await executedErasure(callers, adam);
}
