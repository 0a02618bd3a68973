import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const anna = person();
const question = { subjectRef: anna.ref, purposeId: 'news' };

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await recorded(callers.service.post(`${anna.path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
});

describe('POST /v1/decisions/batch', () => {
  const batch = (body: unknown) => callers.decider.post('/v1/decisions/batch', body);

  it('answers nothing to nothing, and a hundred questions at most', async () => {
    expect(await answered(batch({ decisions: [] }))).toEqual({ results: [] });
    const { results } = await answered(batch({ decisions: Array.from({ length: 100 }, () => question) }));
    expect(results!.map(({ status }) => Number(status))).toEqual(Array.from({ length: 100 }, () => 200));
    expect(await placesOf(batch({ decisions: Array.from({ length: 101 }, () => question) }))).toEqual(['/decisions']);
  });

  it.each([{}, { decisions: 'all' }, { decisions: {} }, { decisions: [], more: 1 }, []])('is not %j', async (body) => {
    expect(await placesOf(batch(body))).toHaveLength(1);
  });

  it('gives each problem its own fields', async () => {
    const { results } = await answered(batch({ decisions: [{ ...question, purposeId: 'News' }] }));
    expect(results).toEqual([
      { status: 400, problem: expect.objectContaining({ status: 400, code: 'VALIDATION_FAILED', traceId: expect.any(String) }) },
    ]);
    expect(results![0]!['problem']!['errors']).toEqual([{ pointer: '/purposeId', rule: expect.any(String) }]);
  });

  it.each([
    ['null', 'null', { pointer: '', rule: 'notNull' }],
    ['a member that is null', '{"subjectRef":null}', { pointer: '/subjectRef', rule: 'notNull' }],
    ['a key twice', '{"purposeId":"news","purposeId":"news"}', { pointer: '', rule: 'duplicateKey' }],
    ['a forbidden key', '{"a.b":1}', { pointer: '', rule: 'forbiddenKey' }],
    ['a control character', '{"purposeId":"\\u0007"}', { pointer: '/purposeId', rule: 'controlCharacter' }],
    ['a text of more than 4 KiB', `{"purposeId":"${'x'.repeat(4_097)}"}`, { pointer: '/purposeId', rule: 'tooLong' }],
    [
      '201 categories',
      `{"dataCategories":${JSON.stringify(Array(201).fill('x'))}}`,
      { pointer: '/dataCategories', rule: 'tooManyMembers' },
    ],
  ])('answers the rest beside %s', async (_, bad, error) => {
    const good = JSON.stringify(question);
    const { results } = await answered(batch(`{"decisions":[${good},${bad},${good}]}`));
    expect(results!.map(({ status }) => Number(status))).toEqual([200, 400, 200]);
    expect(results![1]!['problem']!['errors']).toEqual([error]);
  });

  it('takes a hundred of the longest questions', async () => {
    const dataCategories = Array.from({ length: 12 }, (_, index) => `category-${index}-`.padEnd(63, 'x'));
    const longest = { ...question, dataCategories, recipientId: 'r'.repeat(63), operation: 'share' };
    const { results } = await answered(batch({ decisions: Array.from({ length: 100 }, () => longest) }));
    expect(results!.map(({ status }) => Number(status))).toEqual(Array.from({ length: 100 }, () => 200));
  });

  it('waits for a position that never comes once, and then denies each', async () => {
    const headers = { 'ledger-min-position': '1000000000' };
    const { results } = await answered(
      callers.decider.post('/v1/decisions/batch', { decisions: [question, question] }, { headers }),
    );
    expect(results!.map(({ decision }) => String(decision!['code']))).toEqual(['LEDGER_STALE', 'LEDGER_STALE']);
  });
});

describe('POST /v1/decisions/stream', () => {
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const stream = async (text: string): Promise<Json[]> => {
    const answer = await callers.decider.post('/v1/decisions/stream', text, { headers: ndjson });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    return answer.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Json);
  };
  const line = JSON.stringify(question);

  it('answers one line each, in order, whatever ends them', async () => {
    const other = JSON.stringify({ ...question, subjectRef: person().ref });
    const answers = await stream(`${line}\r\n\r\n${other}\n${line}`);
    expect(answers.map(({ line: number, decision }) => [number, decision!['decision']])).toEqual([
      [1, 'PERMIT'],
      [3, 'DENY'],
      [4, 'PERMIT'],
    ]);
    expect(await stream('')).toEqual([]);
  });

  it('takes a thousand questions in a body that no other route would take', async () => {
    const answers = await stream(`${line}\n`.repeat(1_000));
    expect(answers.map(({ status }) => Number(status))).toEqual(Array.from({ length: 1_000 }, () => 200));
  });

  it('answers a line of more than 4 KiB with a problem and goes on', async () => {
    const answers = await stream(`${line.padEnd(4_096)}\n${line.padEnd(4_097)}\n${line}`);
    expect(answers.map(({ status }) => Number(status))).toEqual([200, 413, 200]);
    expect(answers[1]!['problem']).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  /** A request whose lines are sent one by one, and the lines of its answer as they come; undefined at the end. */
  async function opened(lifetime: number) {
    const token = await ledger().token(['service-decision'], { lifetime });
    const sent = request(`${ledger().url}/v1/decisions/stream`, {
      method: 'POST',
      headers: { ...ndjson, authorization: `Bearer ${token}` },
    });
    const answers = new Promise<AsyncIterator<string>>((resolve, reject) => {
      sent.on('error', reject).on('response', (input) => resolve(createInterface({ input })[Symbol.asyncIterator]()));
    });
    const next = async (): Promise<Json | undefined> => {
      const { done, value } = await (await answers).next();
      return done ? undefined : (JSON.parse(value) as Json);
    };
    return { sent, next };
  }

  it('answers while it reads', async () => {
    const { sent, next } = await opened(600);
    sent.write(`${line}\n`);
    expect(await next()).toMatchObject({ line: 1, status: 200 });
    sent.end();
    expect(await next()).toBeUndefined();
  });

  it('ends at the expiry of its token', async () => {
    const { sent, next } = await opened(2);
    sent.write(`${line}\n`);
    expect(await next()).toMatchObject({ line: 1, status: 200 });
    await sleep(2_100);
    sent.write(`\n${line}\n${line}\n`);
    expect(await next()).toMatchObject({ line: 3, status: 401, problem: { code: 'UNAUTHENTICATED' } });
    expect(await next()).toBeUndefined();
    sent.destroy();
  });

  it('takes lines of JSON only', () =>
    refused(callers.decider.post('/v1/decisions/stream', line), 415, 'UNSUPPORTED_MEDIA_TYPE'));
});
