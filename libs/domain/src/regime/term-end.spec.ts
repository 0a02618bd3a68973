import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import type { Controller } from '../catalogue/controller.state.ts';
import { calendarOf } from './calendars/calendars.ts';
import { erasureDueAt } from '../erasure/erasure-due.ts';
import { termEnd } from './term-end.ts';
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
    expect(termEnd(start as Instant, term, zone, calendarOf(calendar))).toBe(end),
  );
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
    expect(worked('2027-05-10')).toBe(false);
    expect(worked('2027-05-11')).toBe(true);
  });
  it('a New Year holiday on a weekend gives none: the government moves it', () => expect(worked('2028-01-10')).toBe(true));
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

  it('one month in the EU, whatever the ground', () => {
    const none = { revision: -1, versions: [] };
    expect(erasureDueAt(none, 'consentWithdrawn', received)).toBe('2026-07-01T23:59:59.999Z');
    expect(erasureDueAt(none, 'unlawfulProcessing', received)).toBe('2026-07-01T23:59:59.999Z');
  });
  it('30 days in Russia', () => expect(erasureDueAt(russian, 'objected', received)).toBe('2026-07-01T20:59:59.999Z'));
  it('10 working days in Russia for unlawful processing', () =>
    expect(erasureDueAt(russian, 'unlawfulProcessing', received)).toBe('2026-06-16T20:59:59.999Z'));
  it('by the regime in force when it was received', () =>
    expect(erasureDueAt(russian, 'objected', '2025-12-01T10:00:00.000Z' as Instant)).toBe('2026-01-01T23:59:59.999Z'));
});
