import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const anna = person();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  const consent = { purposeId: 'news', consentType: 'expressed', dataCategories: ['email'], expressedAt: hoursAgo(3) };
  await recorded(callers.service.post(`${anna.path}/consents`, consent));
  await recorded(callers.service.post(`${anna.path}/consents/news/withdrawal`, { receivedAt: hoursAgo(1) }));
});

const explained = (question: object) => answered(callers.auditor.post('/v1/decisions/explain', question));
const ofAnna = { subjectRef: anna.ref, purposeId: 'news', dataCategories: ['email'] };
const rowsOf = ({ path }: Json) => path!.map(({ events: _events, ...row }) => row as unknown);

/** Without the times of the call itself. */
const gist = ({ at: _at, knownAt: _knownAt, cacheUntil: _cacheUntil, position: _position, ...answer }: Json): unknown => answer;

describe('POST /v1/decisions/explain', () => {
  it('answers the decision, and each step with its rule, what came of it and the events that it found', async () => {
    const { items } = await answered(callers.auditor.get(`${anna.path}/history`));
    const withdrawn = String(items!.find(({ type }) => String(type) === 'ConsentWithdrawn')!['eventId']);
    const answer = await explained(ofAnna);
    expect(answer).toMatchObject({ decision: 'DENY', code: 'WITHDRAWN', decisiveEvents: [withdrawn] });
    const dataCategory = 'email';
    expect(rowsOf(answer)).toEqual([
      { step: '2', rule: 'purposeInForce', outcome: 'passed' },
      { step: '3a', rule: 'purposeScope', dataCategory, outcome: 'passed' },
      { step: '3c', rule: 'fence', dataCategory, outcome: 'passed' },
      { step: '3d', rule: 'acceptedErasure', dataCategory, outcome: 'passed' },
      { step: '3e', rule: 'restriction', dataCategory, outcome: 'passed' },
      { step: '3f', rule: 'marketingObjection', dataCategory, outcome: 'passed' },
      { step: '3g', rule: 'lawfulBasis', dataCategory, outcome: 'missed', lawfulBasis: 'consent', code: 'WITHDRAWN' },
      ...otherBases(dataCategory),
      { step: '3h', rule: 'firstBasis', dataCategory, outcome: 'decided', decision: 'DENY', code: 'WITHDRAWN' },
    ]);
    expect(answer['path']!.at(-1)!['events']).toEqual([withdrawn]);
  });

  it('goes through each category', async () => {
    const { path } = await explained({ ...ofAnna, dataCategories: ['email', 'name'] });
    const steps = (category?: string) =>
      path!.filter(({ dataCategory }) => dataCategory === (category as unknown)).map(({ step }) => String(step));
    expect(steps()).toEqual(['2']);
    expect(steps('name')).toEqual(steps('email'));
    expect(steps('name').at(-1)).toBe('3h');
  });

  it('explains another moment by what was known then', async () => {
    const then = { at: hoursAgo(0.5), knownAt: new Date(Date.now() + 60_000).toISOString() };
    expect(await explained({ ...ofAnna, ...then })).toMatchObject({ code: 'WITHDRAWN', historical: true });
    const before = await explained({ ...ofAnna, ...then, at: hoursAgo(2) });
    expect(before).toMatchObject({ decision: 'PERMIT', historical: true });
    expect(before['path']!.at(-1)).toMatchObject({ step: '3h', decision: 'PERMIT', events: before['decisiveEvents'] });
  });

  it('takes the questions that a decision takes, and no others', async () => {
    const post = (more: object) => callers.auditor.post('/v1/decisions/explain', { ...ofAnna, ...more });
    await refused(post({ why: true }), 400, 'VALIDATION_FAILED');
    await refused(post({ operation: 'share' }), 400, 'VALIDATION_FAILED');
    expect(rowsOf(await answered(post({ operation: 'share', recipientId: 'stranger' }))).at(-1)).toMatchObject({
      step: '3a',
      rule: 'purposeScope',
      code: 'OUT_OF_SCOPE',
    });
  });

  it('says that the ledger cannot know, and records no read, for nothing was shown', async () => {
    const boris = person();
    const question = { subjectRef: boris.ref, purposeId: 'news' };
    const never = { headers: { 'ledger-min-position': '1000000000' } };
    const { headers, body } = await callers.auditor.post('/v1/decisions/explain', question, never);
    expect(body).toMatchObject({ decision: 'DENY', code: 'LEDGER_STALE', position: null });
    expect(headers.get('ledger-position')).toBeNull();
    expect(body['path']).toEqual([
      { step: '0', rule: 'freshness', outcome: 'decided', decision: 'DENY', code: 'LEDGER_STALE', events: [] },
    ]);
    expect(await answered(callers.auditor.get(`/v1/access-log?subjectRef=${boris.ref}`))).toEqual({ items: [] });
  });

  it('is recorded in the access log with whom it was about', async () => {
    const boris = person();
    const at = hoursAgo(2);
    await explained({ subjectRef: boris.ref, purposeId: 'news', at });
    const { items } = await answered(callers.auditor.get(`/v1/access-log?subjectRef=${boris.ref}`));
    expect(items).toEqual([
      {
        readAt: expect.any(String),
        sub: 'vera',
        roles: ['auditor'],
        route: 'POST /v1/decisions/explain',
        subjectRef: boris.ref,
        filter: { purposeId: 'news', at },
        count: 1,
      },
    ]);
  });
});

const otherBases = (dataCategory: string) =>
  ['contract', 'legitimateInterest'].map((lawfulBasis) => ({
    ...{ step: '3g', rule: 'lawfulBasis', dataCategory, outcome: 'missed' },
    ...{ lawfulBasis, code: 'NO_BASIS' },
  }));

describe('after each command, an explanation', () => {
  const ofSubjects = commandExamples.filter(({ route }) => route.includes(':subjectRef'));
  const questions = [{}, { operation: 'store' }, { operation: 'erase' }, { exception: 'legalClaims', consistency: 'strong' }];

  it.each(ofSubjects.map((example) => [example.command, example] as const))('is the decision: %s', async (_, example) => {
    const who = person();
    const { path, body } = await goodRequest(example, callers, who);
    await recorded(callers[example.by].post(path, body));
    const { text: audit } = await callers.auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
    const past = { at: new Date().toISOString(), knownAt: new Date().toISOString() };
    for (const question of questions.flatMap((one) => [one, { ...one, ...past }])) {
      const asked = { subjectRef: who.ref, purposeId: 'news', ...question };
      const { path: steps, ...decision } = await explained(asked);
      expect(gist(decision as Json)).toEqual(gist(await answered(callers.operator.post('/v1/decisions', asked))));
      const named = steps!.flatMap(({ events }) => events as unknown as string[]);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((id) => !audit.includes(`"eventId":"${id}"`))).toEqual([]);
    }
  });
});
