import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

/** As a caller may write a time, and as the ledger answers it. */
const spellings = [
  ['2026-03-29T09:00:00Z', '2026-03-29T09:00:00.000Z'],
  ['2026-03-29T09:00:00.5Z', '2026-03-29T09:00:00.500Z'],
  // Python, Java, .NET and Go, each as it prints a time by default; what is finer than a millisecond is cut, never rounded.
  ['2026-03-29T11:00:00.123999+02:00', '2026-03-29T09:00:00.123Z'],
  ['2026-03-29T09:00:00.999999999Z', '2026-03-29T09:00:00.999Z'],
  ['2026-03-29T09:00:00.1234567Z', '2026-03-29T09:00:00.123Z'],
  ['2026-03-29T14:30:00.12345678+05:30', '2026-03-29T09:00:00.123Z'],
  // Another day in UTC, another year, and a day that only a leap year has.
  ['2026-01-01T00:30:00+14:00', '2025-12-31T10:30:00.000Z'],
  ['2025-12-31T23:30:00-12:00', '2026-01-01T11:30:00.000Z'],
  ['2024-02-29T23:00:00-01:00', '2024-03-01T00:00:00.000Z'],
  ['2026-03-29T09:00:00+00:00', '2026-03-29T09:00:00.000Z'],
  ['2026-03-29T09:00:00-00:00', '2026-03-29T09:00:00.000Z'],
  ['2026-03-29T08:01:00-23:59', '2026-03-30T08:00:00.000Z'],
  ['1970-01-01T01:00:00+01:00', '1970-01-01T00:00:00.000Z'],
] as const;

const noTimes = [
  ...['', '2026-03-29', '2026-03-29T09:00Z', '2026-03-29T09:00:00', '2026-03-29 09:00:00Z', '2026-03-29t09:00:00z'],
  ...['2026-02-29T09:00:00Z', '2026-02-29T23:00:00-05:00', '2026-03-29T24:00:00Z', '2026-03-29T09:00:60Z'],
  ...['2026-06-30T23:59:60Z', '2026-07-01T01:59:60+02:00', '2026-03-29T09:00:00.Z', '2026-03-29T09:00:00,5Z'],
  ...['2026-03-29T09:00:00.1234567890Z', '2026-03-29T09:00:00+2:00', '2026-03-29T09:00:00+0200', '2026-03-29T09:00:00+02'],
  ...['2026-03-29T09:00:00+24:00', '2026-03-29T09:00:00+02:60', '2026-03-29T09:00:00Z+02:00', '2026-03-29T09:00:00[UTC]'],
  ...['1969-12-31T23:59:59Z', '1970-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01', '10000-01-01T00:00:00Z'],
];

describe.each(spellings)('%s', (sent, stored) => {
  it('is taken from a body and answered in UTC with milliseconds', async () => {
    const { path } = person();
    const consent = { purposeId: 'news', consentType: 'expressed', evidenceDigests: ['0f'.repeat(32)] };
    await recorded(callers.operator.post(`${path}/consents`, { ...consent, expressedAt: sent }));
    const { items } = await answered(callers.auditor.get(`${path}/history`));
    expect(items![0]).toMatchObject({ expressedAt: stored });
  });

  it('is taken from a question', async () => {
    const question = { subjectRef: person().ref, purposeId: 'news', at: sent, knownAt: sent };
    const asked = [
      callers.auditor.post('/v1/decisions', question),
      callers.auditor.post('/v1/decisions/batch', { decisions: [question] }),
    ];
    const [one, batch] = await Promise.all(asked.map(answered));
    expect(one).toMatchObject({ at: stored, knownAt: stored });
    expect(batch).toMatchObject({ results: [{ decision: { at: stored, knownAt: stored } }] });
  });

  it('is taken from a query, with the plus sign as it is and percent-encoded', async () => {
    const { path } = person();
    for (const at of [sent, encodeURIComponent(sent)]) {
      await answered(callers.operator.get(`${path}/status?at=${at}&knownAt=${at}`));
      await answered(callers.operator.get(`/v1/purposes?at=${at}`));
      await answered(callers.operator.get(`/v1/exposures?from=${at}&to=${at}`));
      await answered(callers.operator.get(`/v1/consents?until=${at}`));
    }
  });
});

it.each(noTimes)('%j is no time, wherever it is sent', async (sent) => {
  const { ref, path } = person();
  const withdrawal = callers.operator.post(`${path}/withdrawal`, { expressedAt: sent });
  expect(await placesOf(withdrawal)).toEqual(['/expressedAt']);
  expect(await placesOf(callers.operator.post('/v1/decisions', { subjectRef: ref, purposeId: 'news', at: sent }))).toEqual([
    '/at',
  ]);
  expect(await placesOf(callers.operator.get(`${path}/status?at=${encodeURIComponent(sent)}`))).toEqual(['/at']);
});

describe('a date of the statistics', () => {
  const daily = (from: string) => callers.dashboard.get(`/v1/statistics/daily?from=${from}&to=2026-03-02`);

  it('may be the time at which its day begins in UTC', async () => {
    for (const from of ['2026-03-01', '2026-03-01T00:00:00Z', '2026-03-01T03:00:00+03:00', '2026-03-01T03:00:00%2B03:00']) {
      await answered(daily(from));
    }
    expect(await placesOf(daily('2026-03-01T00:00:00%2B03:00'))).toEqual(['/from']);
  });
});

it('a time spelt otherwise makes another command of the same key', async () => {
  const { path } = person();
  const key = 'one-key-of-this-test';
  const withdraw = (expressedAt: string) => callers.service.post(`${path}/withdrawal`, { expressedAt }, { key });
  await recorded(withdraw('2026-03-29T09:00:00Z'));
  expect((await withdraw('2026-03-29T09:00:00Z')).headers.get('idempotency-replayed')).toBe('true');
  await refused(withdraw('2026-03-29T11:00:00+02:00'), 422, 'IDEMPOTENCY_KEY_REUSED');
});
