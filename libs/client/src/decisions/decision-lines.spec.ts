import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsentLedger, CurrentQuestion, Decision } from '../index.ts';
import { decision, question } from '../testing/answers.ts';
import { cutAfter, FakeLedger, hangUp, problem, text, type Reaction } from '../testing/fake-ledger.ts';

let fake: FakeLedger;
beforeAll(async () => {
  fake = await FakeLedger.start();
});
afterAll(() => fake.end());

const purposes = (...ids: readonly string[]): CurrentQuestion[] => ids.map((purposeId) => ({ ...question, purposeId }));
const purposesIn = (body: string) =>
  body
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as CurrentQuestion).purposeId);

const line = (number: number, answer: Partial<Decision> = {}) =>
  `${JSON.stringify({ line: number, status: 200, decision: decision(answer) })}\n`;
const failedLine = (number: number, status: number, code: string) =>
  `${JSON.stringify({ line: number, status, problem: { status, code, detail: '', traceId: '' } })}\n`;

/** Answers each question: PERMIT, save for the purposes whose name begins with `no`. */
const answersAll: Reaction = (response, { body }) => {
  const lines = purposesIn(body).map((id, index) => line(index + 1, id.startsWith('no') ? { decision: 'DENY' } : {}));
  response.end(lines.join(''));
};

async function decided(client: ConsentLedger, questions: readonly CurrentQuestion[]) {
  const verdicts = await Array.fromAsync(client.decideEach(questions));
  return verdicts.map(({ question: { purposeId }, permitted, code }) => [purposeId, permitted, code]);
}

describe('decideEach', () => {
  it('gives each question its verdict, in order', async () => {
    fake.plan(answersAll);
    const verdicts = await decided(fake.client(), purposes('a', 'no', 'b'));
    expect(verdicts.map(([id, permitted]) => [id, permitted])).toEqual([
      ['a', true],
      ['no', false],
      ['b', true],
    ]);
    expect(fake.received).toMatchObject([{ path: '/v1/decisions/stream', headers: { 'content-type': 'application/x-ndjson' } }]);
  });

  it('takes any number, and reads no further ahead than it sends', async () => {
    fake.plan(answersAll);
    let taken = 0;
    async function* many() {
      for (; taken < 3_500; taken++) yield question;
    }
    const ahead: number[] = [];
    let answered = 0;
    for await (const { permitted } of fake.client().decideEach(many())) {
      expect(permitted).toBe(true);
      ahead.push(taken - ++answered);
    }
    expect(Math.max(...ahead)).toBeLessThan(1_000);
    expect([answered, fake.received.length]).toEqual([3_500, 4]);
  });

  it('asks nothing when there is no question', async () => {
    fake.plan(answersAll);
    expect([await decided(fake.client(), []), fake.received.length]).toEqual([[], 0]);
  });

  it('sends again what a cut answer has not answered', async () => {
    fake.plan(cutAfter(line(1) + line(2) + '{"line":3,"status":200,"decision":{"decision":"PERMIT"'), hangUp, answersAll);
    expect(await decided(fake.client(), purposes('a', 'b', 'c', 'd'))).toHaveLength(4);
    expect(fake.received.map(({ body }) => purposesIn(body))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'd'],
      ['c', 'd'],
    ]);
  });

  it('goes on with the next token when one expires on the way', async () => {
    let tokens = 0;
    const token = () => `token-${++tokens}`;
    fake.plan((response) => void response.end(line(1) + failedLine(2, 401, 'UNAUTHENTICATED')), answersAll);
    expect(await decided(fake.client({ token }), purposes('a', 'b'))).toEqual([
      ['a', true, 'PERMITTED'],
      ['b', true, 'PERMITTED'],
    ]);
    expect(fake.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('denies what fails by itself, and goes on', async () => {
    fake.plan((response) => void response.end(line(1) + failedLine(2, 400, 'VALIDATION_FAILED') + line(3)));
    expect(await decided(fake.client(), purposes('a', 'b', 'c'))).toEqual([
      ['a', true, 'PERMITTED'],
      ['b', false, 'VALIDATION_FAILED'],
      ['c', true, 'PERMITTED'],
    ]);
  });

  const faults: readonly (readonly [string, Reaction, string, number])[] = [
    ['breaks every connection', hangUp, 'LEDGER_UNREACHABLE', 3],
    ['is away', problem(503, 'STORE_UNAVAILABLE'), 'STORE_UNAVAILABLE', 3],
    ['refuses the token', problem(403, 'FORBIDDEN'), 'FORBIDDEN', 1],
    ['answers with a page', text(200, '<html>\n'), 'LEDGER_ANSWER_UNKNOWN', 3],
    ['answers other lines', text(200, line(2)), 'LEDGER_ANSWER_UNKNOWN', 3],
    ['falls silent', (response) => void response.writeHead(200).write(' '), 'LEDGER_TIMEOUT', 3],
  ];
  it.each(faults)('denies everything when the ledger %s', async (_, reaction, code, attempts) => {
    fake.plan(reaction);
    const client = fake.client(code === 'LEDGER_TIMEOUT' ? { timeout: 300 } : {});
    expect(await decided(client, purposes('a', 'b'))).toEqual([
      ['a', false, code],
      ['b', false, code],
    ]);
    expect(fake.received).toHaveLength(attempts);
  });
});
