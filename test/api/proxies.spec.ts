import { expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

it('a proxy is asked not to collect answers that come line by line', async () => {
  const auditor = await ledger().as(['auditor', 'service-decision']);
  const ndjson = 'application/x-ndjson';
  const question = JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'news' });
  const answers = [
    await auditor.post('/v1/decisions/stream', question, { headers: { 'content-type': ndjson } }),
    await auditor.get('/v1/audit/events', { accept: ndjson }),
    await auditor.get('/v1/audit/events'),
  ];
  expect(answers.map(({ status, headers }) => [status, headers.get('x-accel-buffering')])).toEqual([
    [200, 'no'],
    [200, 'no'],
    [200, null],
  ]);
});
