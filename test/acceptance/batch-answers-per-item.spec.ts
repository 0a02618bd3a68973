import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const [yes, no] = [person(), person()];

const questions = [
  { subjectRef: yes.ref, purposeId: 'news' },
  { subjectRef: no.ref, purposeId: 'news' },
  { subjectRef: 'yves@example.org', purposeId: 'news' },
  { subjectRef: yes.ref, purposeId: 'nws' },
  { subjectRef: yes.ref, purposeId: 'news', operation: 'share' },
  { subjectRef: yes.ref, purposeId: 'news', at: '2020-01-01T00:00:00Z' },
  'who?',
];
const expected = [
  { status: 200, decision: 'PERMIT', code: 'PERMITTED' },
  { status: 200, decision: 'DENY', code: 'WITHDRAWN' },
  { status: 400, problem: 'VALIDATION_FAILED' },
  { status: 200, decision: 'DENY', code: 'PURPOSE_UNKNOWN' },
  { status: 400, problem: 'VALIDATION_FAILED' },
  { status: 403, problem: 'FORBIDDEN' },
  { status: 400, problem: 'VALIDATION_FAILED' },
];

describe('case 12: a batch answers per item; never 200 over hidden errors', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news');
    for (const { path } of [yes, no]) {
      await recorded(callers.service.post(`${path}/consents`, { purposeId: 'news', consentType: 'expressed' }));
    }
    await recorded(callers.service.post(`${no.path}/consents/news/withdrawal`));
  });

  it('in order, each with its status, its whole decision or its problem', async () => {
    const { results } = await answered(callers.decider.post('/v1/decisions/batch', { decisions: questions }));
    expect(results!.map(gist)).toEqual(expected);
    expect(results![0]!['decision']).toMatchObject({ lawfulBasis: 'consent', perCategory: [{ dataCategory: 'email' }] });
  });

  it('line by line as well, and a broken line does not stop the rest', async () => {
    const lines = [...questions.map((question) => JSON.stringify(question)), '{"subjectRef":', JSON.stringify(questions[0])];
    const answer = await callers.decider.post('/v1/decisions/stream', lines.join('\n'), {
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const answers = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => gist(JSON.parse(line) as Json));
    expect(answers).toEqual([...expected, { status: 400, problem: 'VALIDATION_FAILED' }, expected[0]]);
  });

  it('and says nothing of the values that were wrong', async () => {
    const { text } = await callers.decider.post('/v1/decisions/batch', { decisions: questions });
    expect(text).not.toContain('yves');
  });
});

function gist({ status, decision, problem }: Json): object {
  return problem ? { status, problem: problem['code'] } : { status, decision: decision!['decision'], code: decision!['code'] };
}
