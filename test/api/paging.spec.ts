import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf } from './field-errors.ts';

const ledger = sharedLedger();
const anna = person();
const count = 8;

/** Lists of at least eight things, and a word of each query that they know beside `limit` and `cursor`. */
const lists: Readonly<Record<string, string>> = {
  '/v1/purposes': `at=${hoursAgo(1)}`,
  '/v1/consents': 'state=withdrawn',
  '/v1/restrictions': 'state=imposed',
  '/v1/objections': 'state=upheld',
  '/v1/legal-holds': 'state=placed',
  '/v1/erasures': 'state=requested',
  '/v1/exposures': 'purposeId=p1',
  '/v1/audit/events': 'type=ConsentWithdrawn',
  [`${anna.path}/history`]: 'limit=500',
};

/** The history of a person and the events of all are one list: a cursor is a place among the events. */
const isOfEvents = (list: string) => list.endsWith('/history') || list === '/v1/audit/events';

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  for (let number = 1; number <= count; number++) {
    const purposeId = `p${number}`;
    await register(callers.admin, purposeId);
    const all = { dataCategories: 'all' };
    const say = (route: string, body: object) => recorded(callers.operator.post(`${anna.path}/${route}`, body));
    const early = { expressedAt: hoursAgo(9), receivedAt: hoursAgo(9) };
    await say('consents', { purposeId, consentType: 'expressed', ...early });
    await say(`consents/${purposeId}/withdrawal`, { receivedAt: hoursAgo(1) });
    await say('restrictions', { ground: 'accuracyContested', purposes: 'all', ...all });
    await say('objections', { kind: 'directMarketing', purposes: 'all' });
    await say('legal-holds', { legalReference: 'AO:147', ...all });
    await say('erasures', { ground: 'objected', ...all });
  }
});

const read = (path: string) => answered(callers.auditor.get(path));

describe.each(Object.entries(lists))('GET %s', (list, known) => {
  it('comes in pages that together are the whole, each thing once', async () => {
    const { items: all, ...rest } = await read(`${list}?limit=500`);
    expect(all!.length).toBeGreaterThanOrEqual(count);
    expect(rest).toEqual({});
    const paged: Json[] = [];
    let page = await read(`${list}?limit=3`);
    while (page['nextCursor']) {
      expect(page['items']).toHaveLength(3);
      paged.push(...page['items']!);
      page = await read(`${list}?limit=3&cursor=${encodeURIComponent(String(page['nextCursor']))}`);
    }
    paged.push(...page['items']!);
    expect(paged).toEqual(all);
  });

  it('knows its own cursors, and no other list takes them', async () => {
    const { nextCursor } = await read(`${list}?limit=1`);
    const others = Object.keys(lists).filter((other) => other !== list && !(isOfEvents(list) && isOfEvents(other)));
    for (const other of [...others, '/v1/access-log', '/v1/decision-log', '/v1/statistics/daily']) {
      const errors = await errorsOf(callers.auditor.get(`${other}?cursor=${String(nextCursor)}`));
      expect([other, errors]).toEqual([other, [{ pointer: '/cursor', rule: 'parameter' }]]);
    }
  });

  it('takes what it knows, once, and nothing else', async () => {
    expect((await callers.auditor.get(`${list}?${known}`)).status).toBe(200);
    const bad = [
      'limit=0',
      'limit=501',
      'limit=-1',
      'limit=ten',
      'limit=1.0',
      'limit=',
      'cursor=',
      'cursor=x',
      'cursor=W10',
      'page=2',
    ];
    for (const query of [...bad, `${known}&${known}`, 'limit=1&limit=1', 'limit=%zz', 'ivan%40example.org=1']) {
      const { status, text } = await callers.auditor.get(`${list}?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(text).not.toContain('ivan');
    }
  });

  it('says the position that it is true for', async () => {
    const { headers } = await callers.auditor.get(list);
    expect(headers.get('ledger-position')).toMatch(/^\d+$/);
  });
});

it.each(['/v1/restrictions', '/v1/objections', '/v1/legal-holds', '/v1/erasures', '/v1/audit/events'])(
  'GET %s comes the newest first as well, in pages too',
  async (list) => {
    const { items: all } = await read(`${list}?limit=500`);
    const newest = await read(`${list}?limit=3&order=newestFirst`);
    const next = await read(`${list}?limit=500&order=newestFirst&cursor=${encodeURIComponent(String(newest['nextCursor']))}`);
    expect([...newest['items']!, ...next['items']!]).toEqual(all!.toReversed());
  },
);

describe('a word that a list does not know', () => {
  it.each([
    '/v1/consents?state=live',
    '/v1/consents?purposeId=News',
    '/v1/consents?until=2027-01-01',
    '/v1/restrictions?state=open',
    '/v1/objections?state=Pending',
    '/v1/legal-holds?state=',
    '/v1/erasures?state=imposed',
    '/v1/erasures?needs=somebody',
    '/v1/objections?order=newest',
    '/v1/restrictions?needs=overdue',
    '/v1/audit/events?type=consentGiven',
    '/v1/audit/events?type=NoSuchEvent',
    '/v1/audit/events?after=-1',
    '/v1/audit/events?after=1&cursor=W10',
    '/v1/exposures?purposeId=News',
    '/v1/exposures?from=yesterday',
    '/v1/statistics/daily?from=2024-01-01&to=2026-01-01',
    '/v1/statistics/daily?from=2026-02-30&to=2026-03-02',
    '/v1/purposes?at=now',
    '/v1/projections?x=1',
    '/v1/controller?at=now',
    '/v1/feed?after=x',
    `${anna.path}/status?at=2026-01-01`,
  ])('%s is 400', async (path) => expect(await errorsOf(callers.auditor.get(path))).toHaveLength(1));
});

it('a list has 50 items unless it says another number', async () => {
  const { items } = await read('/v1/audit/events');
  expect([items!.length, (await read('/v1/audit/events?limit=500'))['items']!.length > 50]).toEqual([50, true]);
});
