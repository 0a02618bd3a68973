import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { register } from '../support/catalogue.ts';
import type { Answer } from '../support/http-client.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { faultsOf } from './ledger-oracle.ts';
import { codesOfWithdrawn } from './withdrawn-answers.ts';
import { acknowledgementIn, History } from './workload.ts';

const times = 32;
const key = 'the-one-key-of-this-command';
const grant = { purposeId: 'newsletter', consentType: 'expressed' };

/**
 * @fault The same command many times at once, and again after a kill
 * @caller each gets the answer of the first
 * @durable one event
 * @heals nothing to heal
 */
describe(`the same Idempotency-Key sent ${times} times at once`, () => {
  const subjectRef = newSubjectRef();
  const path = `/v1/subjects/${subjectRef}/consents`;
  let ledger: TestLedger;
  let first: Answer;

  beforeAll(async () => {
    ledger = await startTestLedger();
    await register(await ledger.as(['admin']), 'newsletter');
  });
  afterAll(() => ledger.end());

  const sendAtOnce = async (): Promise<readonly Answer[]> => {
    const client = await ledger.as(['service-command']);
    return Promise.all(Array.from({ length: times }, () => client.post(path, grant, { key })));
  };
  const saidAlike = (answers: readonly Answer[]): boolean =>
    answers.every(({ status, text, headers }) => status === 201 && text === first.text && headers.get('etag') === '"0"');
  const replays = (answers: readonly Answer[]): number =>
    answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true').length;

  it('is one event and the same answer to all of them', async () => {
    const answers = await sendAtOnce();
    first = answers[0]!;

    expect(saidAlike(answers)).toBe(true);
    expect(replays(answers)).toBe(times - 1);
    expect(await faultsOf(ledger.folder, [acknowledgementIn(first)])).toEqual([]);
  });

  it('is still one event, and still that answer, after more was recorded and the process was killed', async () => {
    const client = await ledger.as(['service-command']);
    acknowledgementIn(await client.post(`${path}/newsletter/withdrawal`));
    const history = new History();
    history.withdrawn.push({ subjectRef, purposeId: 'newsletter' });
    await ledger.process.kill();
    await ledger.startAgain();

    const answers = await sendAtOnce();

    expect(saidAlike(answers)).toBe(true);
    expect(replays(answers)).toBe(times);
    expect(await faultsOf(ledger.folder, [acknowledgementIn(first)])).toEqual([]);
    expect(await codesOfWithdrawn(await ledger.as(['operator']), history)).toEqual(['WITHDRAWN']);
  });
});
