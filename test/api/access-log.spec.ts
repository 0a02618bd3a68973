import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Json } from '../support/http-client.ts';
import { answered, decisionOf, recorded, refused } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { declaredRoutes } from './declared-routes.ts';
import { sealedDecisions, sealedLog } from './sealed-log.ts';

const ledger = ownLedger();
const anna = person();
let acme: Callers;
beforeAll(async () => {
  acme = await callersOf(ledger());
  await recordSampleCatalogue(acme);
  await recorded(acme.service.post(`${anna.path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
  const { size, eventId } = await sealedLog(acme.auditor);
  ids['size'] = String(size);
  queries['GET /v1/log/proofs/inclusion'] = `?eventId=${eventId}`;
  queries['GET /v1/log/proofs/consistency'] = `?from=0&to=${size}`;
  await decisionOf(acme.decider, anna.ref, 'confirmed');
  const decision = await sealedDecisions(acme.auditor);
  ids['GET /v1/log/decisions/checkpoints/:size size'] = String(decision.size);
  queries['GET /v1/log/decisions/proofs/inclusion'] = `?eventId=${decision.eventId}`;
  queries['GET /v1/log/decisions/proofs/consistency'] = `?from=0&to=${decision.size}`;
});

const subject = 'GET /v1/subjects/:subjectRef';

/** Whether a route shows details of subjects, so that its answers are recorded (trust 5). A read that is added gets one row here, else the spec fails. */
const showsDetails: Readonly<Record<string, boolean>> = {
  [`${subject}/status`]: true,
  [`${subject}/history`]: true,
  [`${subject}/changes`]: true,
  'GET /v1/audit/events': true,
  'GET /v1/audit/bundle': true,
  'GET /v1/consents': true,
  'GET /v1/restrictions': true,
  'GET /v1/objections': true,
  'GET /v1/legal-holds': true,
  'GET /v1/erasures': true,
  // It names subjects, and says of each what went wrong.
  'GET /v1/exposures': true,
  'GET /v1/feed': true,
  'GET /v1/access-log': true,
  'GET /v1/decision-log': true,
  'GET /v1/log/tile/entries/*': true,
  'GET /v1/log/decisions/tile/entries/*': true,

  'GET /v1/controller': false,
  'GET /v1/purposes': false,
  'GET /v1/purposes/:purposeId': false,
  'GET /v1/policies/:policyId/versions': false,
  'GET /v1/policies/:policyId/versions/:version/texts/:language': false,
  'GET /v1/statistics/daily': false,
  'GET /v1/projections': false,
  'GET /v1/log': false,
  'GET /v1/log/checkpoint': false,
  'GET /v1/log/checkpoints/:size': false,
  'GET /v1/log/tile/:level/*': false,
  'GET /v1/log/proofs/inclusion': false,
  'GET /v1/log/proofs/consistency': false,
  'GET /v1/log/decisions': false,
  'GET /v1/log/decisions/checkpoint': false,
  'GET /v1/log/decisions/checkpoints/:size': false,
  'GET /v1/log/decisions/tile/:level/*': false,
  'GET /v1/log/decisions/proofs/inclusion': false,
  'GET /v1/log/decisions/proofs/consistency': false,
  'GET /v1/overview': false,
};

const ids: Record<string, string> = {
  subjectRef: anna.ref,
  purposeId: 'news',
  policyId: 'privacy',
  version: '1',
  language: 'en',
  level: '0',
};

/** The query of a read that takes none without it. */
const queries: Record<string, string> = { [`${subject}/changes`]: '?from=2026-01-01T00:00:00Z' };

/** The entries of the log about reads by this person. */
async function readsBy(sub: string, { auditor }: Callers = acme): Promise<readonly Json[]> {
  const { items } = await answered(auditor.get('/v1/access-log?limit=500'));
  return items!.filter((item) => String(item['sub']) === sub);
}

describe('every read', () => {
  it('has a row in the table, and every row a route', () => {
    const reads = declaredRoutes().filter((route) => route.startsWith('GET /v1/'));
    expect(Object.keys(showsDetails).sort()).toEqual(reads);
  });

  it.each(Object.entries(showsDetails))('%s is recorded: %s', async (route, expected) => {
    const sub = `reader-of:${route.replaceAll(/[^a-z]+/gi, '-')}`;
    const path = route
      .slice('GET '.length)
      .replaceAll(/:(\w+)/g, (_, name: string) => ids[`${route} ${name}`] ?? ids[name]!)
      .replace('*', '000.p/1');
    const token = await ledger().token(['auditor'], { sub });
    const { status, body } = await fetch(ledger().url + path + (queries[route] ?? ''), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(status).toBe(200);
    await body!.cancel();
    const declared = route.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{tile}');
    expect((await readsBy(sub)).map((read) => read['route'])).toEqual(expected ? [declared] : []);
  });
});

describe('GET /v1/access-log', () => {
  it('says who read what of whom, in which roles, when, and how much of it', async () => {
    const boris = person();
    const before = new Date().toISOString();
    const reader = await ledger().as(['operator', 'approver'], { sub: 'rita' });
    await answered(reader.get(`${boris.path}/status`));
    await answered(reader.get('/v1/restrictions?state=imposed'));
    const [status, register] = await readsBy('rita');
    expect(status).toEqual({
      readAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      sub: 'rita',
      roles: ['operator', 'approver'],
      route: 'GET /v1/subjects/{subjectRef}/status',
      subjectRef: boris.ref,
      count: 1,
    });
    expect(register).toMatchObject({ route: 'GET /v1/restrictions', filter: { state: 'imposed' }, count: 0 });
    expect(String(status!['readAt']) >= before).toBe(true);

    const { items } = await answered(acme.auditor.get(`/v1/access-log?subjectRef=${boris.ref}&from=${before}`));
    expect(items).toEqual([status]);
    expect((await answered(acme.auditor.get(`/v1/access-log?subjectRef=${boris.ref}&to=${before}`))).items).toEqual([]);
  });

  it('pages like every list', async () => {
    const boris = person();
    for (let n = 0; n < 5; n++) await answered(acme.operator.get(`${boris.path}/status`));
    const { items: all } = await answered(acme.auditor.get(`/v1/access-log?subjectRef=${boris.ref}`));
    expect(all).toHaveLength(5);
    const paged: Json[] = [];
    for (let cursor = ''; ;) {
      const page = await answered(acme.auditor.get(`/v1/access-log?subjectRef=${boris.ref}&limit=2${cursor}`));
      paged.push(...page.items!);
      if (!page['nextCursor']) break;
      cursor = `&cursor=${String(page['nextCursor'])}`;
    }
    expect(paged).toEqual(all);
  });

  it('tells no tenant of another', async () => {
    const other = await callersOf(ledger(), 'other');
    await answered(other.operator.get(`${anna.path}/status`));
    expect(await readsBy('olga', other)).toHaveLength(1);
    const { items } = await answered(acme.auditor.get(`/v1/access-log?subjectRef=${anna.ref}&limit=500`));
    expect(items!.filter((item) => String(item['sub']) === 'olga')).toEqual([]);
  });

  it('is no part of the ledger: no history, no audit row, no feed', async () => {
    await answered(acme.operator.get(`${anna.path}/status`));
    const { items } = await answered(acme.auditor.get('/v1/audit/events?limit=500'));
    expect(items!.length).toBeGreaterThan(0);
    expect(items!.filter((row) => String(row['stream']).startsWith('access-'))).toEqual([]);
  });

  it('moves no position: an answer is true for the last fact, whoever read since', async () => {
    const { headers: before, text } = await acme.auditor.get(`${anna.path}/status`);
    for (let n = 0; n < 3; n++) await answered(acme.operator.get('/v1/restrictions'));
    // A heartbeat, once a second, steps over what was read meanwhile.
    await delay(1_500);
    const { headers: after, text: again } = await acme.auditor.get(`${anna.path}/status`);
    expect(again).toBe(text);
    expect(after.get('ledger-position')).toBe(before.get('ledger-position'));
    const { headers } = await acme.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
    expect(headers.get('ledger-position')).toBe(before.get('ledger-position'));
    const { items } = await answered(acme.auditor.get('/v1/projections'));
    expect(new Set(items!.map(({ position }) => String(position)))).toEqual(new Set([before.get('ledger-position')]));
  });

  it('takes a position, and one between facts is waited for by every read', async () => {
    await refused(acme.auditor.get('/v1/access-log', { 'ledger-min-position': 'x' }), 400, 'VALIDATION_FAILED');
    await refused(acme.auditor.get('/v1/access-log', { 'ledger-min-position': '9223372036854775807' }), 503, 'LEDGER_STALE');
    const { headers } = await acme.auditor.get(`${anna.path}/status`);
    const behind = String(BigInt(headers.get('ledger-position')!) + 1n);
    const question = { subjectRef: anna.ref, purposeId: 'news' };
    for (const read of [`${anna.path}/status`, `${anna.path}/history`, '/v1/audit/events', '/v1/access-log']) {
      const answer = await acme.auditor.get(read, { 'ledger-min-position': behind });
      expect([answer.status, answer.headers.get('ledger-position')]).toEqual([200, behind]);
    }
    const decisions = { decisions: Array.from({ length: 3 }, () => question) };
    const { results } = await answered(
      acme.decider.post('/v1/decisions/batch', decisions, { headers: { 'ledger-min-position': behind } }),
    );
    expect(results!.map(({ decision }) => [String(decision!['decision']), String(decision!['position'])])).toEqual(
      Array.from({ length: 3 }, () => ['PERMIT', behind]),
    );
  });
});
