import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { answersTo } from '../testing/answers-to.ts';
import { decision, question } from '../testing/answers.ts';
import { cutAfter, FakeLedger, hangUp, json, problem, silence, text, type Reaction } from '../testing/fake-ledger.ts';

let fake: FakeLedger;
beforeAll(async () => {
  fake = await FakeLedger.start();
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => fake.end());

/** Where the service falls silent. */
const impatient = { timeout: 200 };

describe('mayProcess', () => {
  it('gives what the ledger answers', async () => {
    fake.plan(json(200, decision()));
    const verdict = await fake.client().mayProcess({ ...question, dataCategories: ['email'] });
    expect(verdict).toMatchObject({ permitted: true, decision: 'PERMIT', code: 'PERMITTED', answer: { lawfulBasis: 'consent' } });
    expect(fake.received).toMatchObject([{ path: '/v1/decisions', headers: { authorization: 'Bearer token' } }]);
    expect(JSON.parse(fake.received[0]!.body)).toEqual({ ...question, dataCategories: ['email'] });
  });

  it.each([
    ['PERMIT', 'use', true],
    ['PERMIT_EXEMPT', 'use', true],
    ['STORE_ONLY', 'use', false],
    ['STORE_ONLY', 'store', true],
    ['DENY', 'store', false],
  ] as const)('reads %s for the operation %s as %s', async (verdict, operation, permitted) => {
    fake.plan(json(200, decision({ decision: verdict })));
    expect(await fake.client().mayProcess({ ...question, operation })).toMatchObject({ permitted, decision: verdict });
  });

  const faults: readonly (readonly [string, Reaction, string])[] = [
    ['silence', silence, 'LEDGER_TIMEOUT'],
    ['a connection that breaks', hangUp, 'LEDGER_UNREACHABLE'],
    ['an answer that is cut off', cutAfter('{"decision":"PERMIT",', { 'content-length': '500' }), 'LEDGER_UNREACHABLE'],
    ['a store that is away', problem(503, 'STORE_UNAVAILABLE'), 'STORE_UNAVAILABLE'],
    ['a fault of the service', problem(500, 'INTERNAL'), 'INTERNAL'],
    ['a gateway without the service', text(502, '<html>Bad gateway</html>'), 'LEDGER_FAILED'],
    ['a token that may not ask', problem(403, 'FORBIDDEN'), 'FORBIDDEN'],
    ['a bad question', problem(400, 'VALIDATION_FAILED'), 'VALIDATION_FAILED'],
    ['a page in place of an answer', text(200, '<html>PERMIT</html>'), 'LEDGER_ANSWER_UNKNOWN'],
    ['an empty object', json(200, {}), 'LEDGER_ANSWER_UNKNOWN'],
    ['a decision of a later version', json(200, { ...decision(), decision: 'PERMIT_MAYBE' }), 'LEDGER_ANSWER_UNKNOWN'],
    ['a list', json(200, [decision()]), 'LEDGER_ANSWER_UNKNOWN'],
    ['another status with a decision', json(202, decision()), 'LEDGER_FAILED'],
    ['an answer about another moment', json(200, decision({ historical: true })), 'LEDGER_ANSWER_UNKNOWN'],
  ];
  it.each(faults)('denies at %s', async (_, reaction, code) => {
    fake.plan(reaction);
    const verdict = await fake.client(reaction === silence ? impatient : {}).mayProcess(question);
    expect(verdict).toEqual({ permitted: false, decision: 'DENY', code, failure: expect.any(Error) });
  });

  it('denies without a service and without a token', async () => {
    const gone = fake.client({ url: 'http://127.0.0.1:1' });
    expect(await gone.mayProcess(question)).toMatchObject({ permitted: false, code: 'LEDGER_UNREACHABLE' });
    const token = () => Promise.reject(new Error('the issuer is away'));
    expect(await fake.client({ token }).mayProcess(question)).toMatchObject({ permitted: false, code: 'LEDGER_UNREACHABLE' });
    const hanging = fake.client({ ...impatient, token: () => new Promise<string>(() => undefined) });
    expect(await hanging.mayProcess(question)).toMatchObject({ permitted: false, code: 'LEDGER_TIMEOUT' });
  });

  it('asks again after a fault that passes, within its deadline', async () => {
    fake.plan(problem(503, 'STORE_UNAVAILABLE'), hangUp, json(200, decision()));
    expect(await fake.client().mayProcess(question)).toMatchObject({ permitted: true });
    fake.plan(json(503, {}, { 'retry-after': '60' }));
    const begun = performance.now();
    expect(await fake.client({ decisionDeadline: 100 }).mayProcess(question)).toMatchObject({ permitted: false });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('an answer', () => {
  it('is given again until cacheUntil, whatever the clock of the caller says', async () => {
    let passed = 0;
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + passed);
    fake.plan(json(200, decision({ at: '2001-01-01T00:00:00.000Z', cacheUntil: '2001-01-01T00:05:00.000Z' })));
    const client = fake.client();
    const asked = await answersTo(client, question, question, { ...question, purposeId: 'offers' });
    expect([asked, fake.received.length]).toEqual([[true, true, true], 2]);
    passed = 5 * 60_000;
    expect([await answersTo(client, question), fake.received.length]).toEqual([[true], 3]);
  });

  it.each([
    ['that ends at once', decision({ cacheUntil: decision().at }), {}, {}],
    ['without cacheUntil', decision({ cacheUntil: null }), {}, {}],
    ['that has seen nothing', decision({ position: null }), {}, {}],
    ['to who wants the streams themselves', decision(), { consistency: 'strong' }, {}],
    ['of a client that keeps none', decision(), {}, { cachedDecisions: 0 }],
  ] as const)('%s is not given again', async (_, answer, more, options) => {
    fake.plan(json(200, answer));
    const client = fake.client(options);
    await answersTo(client, { ...question, ...more }, { ...question, ...more });
    expect(fake.received).toHaveLength(2);
  });

  it('without a decision is not given again', async () => {
    fake.plan(problem(400, 'VALIDATION_FAILED'), json(200, decision()));
    expect(await answersTo(fake.client(), question, question)).toEqual([false, true]);
  });

  it('has seen what the same client recorded', async () => {
    const recorded = { commandId: 'k', stream: 's', revision: 1, position: '12', events: [] };
    fake.plan(
      json(200, decision({ position: '11' })),
      json(201, recorded),
      json(200, decision({ decision: 'DENY', code: 'WITHDRAWN', position: '12' })),
    );
    const client = fake.client();
    expect(await answersTo(client, question)).toEqual([true]);
    const ids = { subjectRef: question.subjectRef, purposeId: 'news' };
    await client.record('/v1/subjects/{subjectRef}/consents/{purposeId}/withdrawal', ids, {});
    expect(await answersTo(client, question)).toEqual([false]);
    expect(fake.received.map(({ headers }) => headers['ledger-min-position'])).toEqual(['0', undefined, '12']);
  });
});
