import type { LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';
import { consentChanges, type Change, type DayCounts } from './consent-changes.ts';

/** One month of one purpose version: its days, by UTC date. */
export interface StatisticsMonth {
  readonly controllerId: string;
  readonly purposeId: string;
  readonly purposeVersion: number;
  /** `2026-01`. */
  readonly month: string;
  readonly days: Readonly<Record<string, DayCounts>>;
}

/** What each day adds to the counts, one document a month. Active consents of a day are the sum over all days up to it, computed when read. */
export const dailyStatistics: ReadModel<StatisticsMonth> = {
  name: 'daily-statistics',
  version: 1,
  categories: ['subject'],
  keys: (event) => consentChanges(event).map((change) => keyOf(event, change)),
  project: (month, event, key) =>
    consentChanges(event)
      .filter((change) => keyOf(event, change) === key)
      .reduce<StatisticsMonth | undefined>((before, change) => added(before ?? monthOf(event, change), change), month),
  // A month counts the consents of many subjects.
  quarantines: { by: 'tenant' },
  indexes: [
    ['controllerId', 'month'],
    ['controllerId', 'purposeId', 'month'],
  ],
};

const keyOf = ({ controllerId }: LedgerEvent, { purposeId, purposeVersion, day }: Change): string =>
  `${controllerId}.${purposeId}.${purposeVersion}.${day.slice(0, 7)}`;

const monthOf = ({ controllerId }: LedgerEvent, { purposeId, purposeVersion, day }: Change): StatisticsMonth => ({
  controllerId,
  purposeId,
  purposeVersion,
  month: day.slice(0, 7),
  days: {},
});

const nothing: DayCounts = { given: 0, refused: 0, withdrawn: 0, change: 0, expiring: 0 };

function added(month: StatisticsMonth, { day, adds }: Change): StatisticsMonth {
  const before = month.days[day] ?? nothing;
  const sum = (name: keyof DayCounts): number => before[name] + (adds[name] ?? 0);
  const after: DayCounts = {
    given: sum('given'),
    refused: sum('refused'),
    withdrawn: sum('withdrawn'),
    change: sum('change'),
    expiring: sum('expiring'),
  };
  return { ...month, days: { ...month.days, [day]: after } };
}
