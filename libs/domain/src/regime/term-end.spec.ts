import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { controllerInForce, defaultSettings } from '../catalogue/controller-in-force.ts';
import type { Controller } from '../catalogue/controller.state.ts';
import { calendarOf } from './calendars/calendars.ts';
import { erasureDue } from '../erasure/erasure-due.ts';
import { termEnd } from './term-end.ts';
import type { ErasureGround } from '../events/erasure.events.ts';
import type { Term } from './term.ts';
import { isWorkingDay } from './working-day.ts';

type Example = readonly [why: string, start: string, term: Term, zone: string, calendar: string, end: string];

const examples: readonly Example[] = [
  ['the same-numbered day', '2026-04-14T10:00:00.000Z', { months: 1 }, 'UTC', 'weekends', '2026-05-14T23:59:59.999Z'],
  ['the last day of a shorter month', '2027-08-31T10:00:00.000Z', { months: 1 }, 'UTC', 'weekends', '2027-09-30T23:59:59.999Z'],
  [
    '28 February, a Saturday, moves to Monday',
    '2026-01-31T10:00:00.000Z',
    { months: 1 },
    'UTC',
    'weekends',
    '2026-03-02T23:59:59.999Z',
  ],
  ['29 February of a leap year', '2024-01-31T10:00:00.000Z', { months: 1 }, 'UTC', 'weekends', '2024-02-29T23:59:59.999Z'],
  ['a year after 29 February', '2024-02-29T10:00:00.000Z', { years: 1 }, 'UTC', 'weekends', '2025-02-28T23:59:59.999Z'],
  [
    'two months in one step, not month by month',
    '2025-12-31T10:00:00.000Z',
    { months: 3 },
    'UTC',
    'weekends',
    '2026-03-31T23:59:59.999Z',
  ],
  ['a Sunday moves to Monday', '2026-04-10T10:00:00.000Z', { days: 30 }, 'UTC', 'weekends', '2026-05-11T23:59:59.999Z'],
  ['the day of the event is not counted', '2026-06-01T00:00:00.000Z', { days: 1 }, 'UTC', 'weekends', '2026-06-02T23:59:59.999Z'],
  [
    'the day is that of the zone, east',
    '2026-06-01T22:00:00.000Z',
    { days: 1 },
    'Europe/Moscow',
    'weekends',
    '2026-06-03T20:59:59.999Z',
  ],
  [
    'the day is that of the zone, west',
    '2026-06-02T03:00:00.000Z',
    { days: 1 },
    'America/New_York',
    'weekends',
    '2026-06-03T03:59:59.999Z',
  ],
  [
    'over the start of summer time',
    '2026-03-28T12:00:00.000Z',
    { days: 2 },
    'Europe/Berlin',
    'weekends',
    '2026-03-30T21:59:59.999Z',
  ],
  [
    'over the end of summer time',
    '2026-10-23T12:00:00.000Z',
    { workingDays: 1 },
    'Europe/Berlin',
    'weekends',
    '2026-10-26T22:59:59.999Z',
  ],
  [
    'before a day that begins at one o’clock',
    '2026-04-22T12:00:00.000Z',
    { days: 1 },
    'Africa/Cairo',
    'weekends',
    '2026-04-23T21:59:59.999Z',
  ],
  [
    'ten working days over two weekends',
    '2026-06-01T10:00:00.000Z',
    { workingDays: 10 },
    'UTC',
    'weekends',
    '2026-06-15T23:59:59.999Z',
  ],
  [
    'ten working days from a Saturday',
    '2026-06-06T10:00:00.000Z',
    { workingDays: 10 },
    'UTC',
    'weekends',
    '2026-06-19T23:59:59.999Z',
  ],
  [
    'ten working days over the May holidays',
    '2026-04-27T10:00:00.000Z',
    { workingDays: 10 },
    'Europe/Moscow',
    'ru',
    '2026-05-13T20:59:59.999Z',
  ],
  [
    'ten working days over New Year',
    '2025-12-26T10:00:00.000Z',
    { workingDays: 10 },
    'Europe/Moscow',
    'ru',
    '2026-01-21T20:59:59.999Z',
  ],
  ['a worked Saturday counts', '2025-10-31T10:00:00.000Z', { workingDays: 1 }, 'Europe/Moscow', 'ru', '2025-11-01T20:59:59.999Z'],
  [
    '30 days that end on a transferred day off',
    '2026-04-11T10:00:00.000Z',
    { days: 30 },
    'Europe/Moscow',
    'ru',
    '2026-05-12T20:59:59.999Z',
  ],
  [
    '30 days that end in the New Year holidays',
    '2025-12-03T10:00:00.000Z',
    { days: 30 },
    'Europe/Moscow',
    'ru',
    '2026-01-12T20:59:59.999Z',
  ],
];

describe('the end of a legal term', () => {
  it.each(examples)('%s', (_why, start, term, zone, calendar, end) =>
    expect(termEnd(start as Instant, term, zone, calendarOf(calendar))).toEqual({ end, provisional: false }),
  );

  it.each<readonly [why: string, start: string, term: Term, end: string]>([
    ['30 days', '2026-12-05T10:00:00.000Z', { days: 30 }, '2027-01-04T20:59:59.999Z'],
    ['a month that ends on a Saturday', '2026-12-09T10:00:00.000Z', { months: 1 }, '2027-01-11T20:59:59.999Z'],
    ['a term that a day off takes past the end', '2026-12-01T10:00:00.000Z', { days: 30 }, '2026-12-31T20:59:59.999Z'],
    ['working days, also those before the end', '2026-12-24T10:00:00.000Z', { workingDays: 10 }, '2027-01-07T20:59:59.999Z'],
    ['a term that begins past the end', '2027-05-07T10:00:00.000Z', { workingDays: 1 }, '2027-05-10T20:59:59.999Z'],
  ])('past the days that the calendar knows is computed with weekends alone, for the time being: %s', (_why, start, term, end) =>
    expect(termEnd(start as Instant, term, 'Europe/Moscow', calendarOf('ru'))).toEqual({ end, provisional: true }),
  );

  it('on the last day that the calendar knows is final', () =>
    expect(termEnd('2026-11-30T10:00:00.000Z' as Instant, { days: 30 }, 'Europe/Moscow', calendarOf('ru'))).toEqual({
      end: '2026-12-30T20:59:59.999Z',
      provisional: false,
    }));

  it('is never provisional with weekends alone', () =>
    expect(termEnd('2090-01-01T10:00:00.000Z' as Instant, { days: 1 }, 'UTC', calendarOf('weekends')).provisional).toBe(false));
});

describe('Russian working days', () => {
  const worked = (day: string) => isWorkingDay(Temporal.PlainDate.from(day), calendarOf('ru'));

  it.each([
    '2026-01-08',
    '2026-01-09',
    '2026-02-23',
    '2026-03-09',
    '2026-05-11',
    '2026-12-31',
    '2025-05-02',
    '2024-12-30',
    '2023-11-06',
  ])('%s is off', (day) => expect(worked(day)).toBe(false));
  it.each(['2026-01-12', '2025-11-01', '2024-04-27', '2024-12-28', '2025-02-24', '2025-03-10'])('%s is worked', (day) =>
    expect(worked(day)).toBe(true),
  );
  it('a holiday on a weekend gives the next working day unless a decree moves it', () => {
    expect(worked('2021-05-10')).toBe(false);
    expect(worked('2021-05-11')).toBe(true);
  });
  it('a New Year holiday on a weekend gives none: the government moves it', () => expect(worked('2022-01-10')).toBe(true));
});

describe('when an erasure is due', () => {
  const received = '2026-06-01T10:00:00.000Z' as Instant;
  const russian: Controller = {
    revision: 0,
    versions: [
      {
        ...{ version: 1, regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru', eventId: 'e0' },
        ...{ effectiveFrom: '2026-01-01T00:00:00.000Z' as Instant, recordedAt: '2026-01-01T00:00:00.000Z' as Instant },
      },
    ],
  };

  const due = (controller: Controller, ground: ErasureGround, at = received) =>
    erasureDue(controllerInForce(controller, at), ground, at);

  it('one month in the EU, whatever the ground', () => {
    for (const ground of ['consentWithdrawn', 'unlawfulProcessing'] as const)
      expect(erasureDue(defaultSettings, ground, received)).toEqual({ dueAt: '2026-07-01T23:59:59.999Z' });
  });
  it('30 days in Russia', () => expect(due(russian, 'objected')).toEqual({ dueAt: '2026-07-01T20:59:59.999Z' }));
  it('10 working days in Russia for unlawful processing', () =>
    expect(due(russian, 'unlawfulProcessing')).toEqual({ dueAt: '2026-06-16T20:59:59.999Z' }));
  it('by the regime in force when it was received', () =>
    expect(due(russian, 'objected', '2025-12-01T10:00:00.000Z' as Instant)).toEqual({ dueAt: '2026-01-01T23:59:59.999Z' }));
  it('is said to be provisional past the days that the calendar knows', () =>
    expect(due(russian, 'objected', '2026-12-05T10:00:00.000Z' as Instant)).toEqual({
      ...{ dueAt: '2027-01-04T20:59:59.999Z', dueAtProvisional: true },
    }));
});
