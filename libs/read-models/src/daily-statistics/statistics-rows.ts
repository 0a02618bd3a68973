import type { DayCounts } from './consent-changes.ts';
import type { StatisticsMonth } from './daily-statistics.ts';
import { ActiveConsents, unlessSmall, type Count } from './small-counts.ts';

/** One day of one purpose version; a count from 1 to 4 is null. */
export interface StatisticsRow {
  readonly day: string;
  readonly purposeId: string;
  readonly purposeVersion: number;
  readonly given: Count;
  readonly refused: Count;
  readonly withdrawn: Count;
  readonly expired: Count;
  readonly active: Count;
}

/**
 * The rows of the days, computed from every month of the tenant up to the last of them. A day without changes and without
 * active consents has no row.
 */
export function statisticsRows(months: readonly StatisticsMonth[], days: readonly string[]): readonly StatisticsRow[] {
  const versions = Map.groupBy(months, ({ purposeId, purposeVersion }) => `${purposeId}.${purposeVersion}`);
  return [...versions.values()].flatMap((ofVersion) => rowsOf(ofVersion, days)).sort(byDay);
}

function rowsOf(months: readonly StatisticsMonth[], days: readonly string[]): readonly StatisticsRow[] {
  const [first] = days;
  if (first === undefined) return [];
  const { purposeId, purposeVersion } = months[0]!;
  const counts = new Map(months.flatMap((month) => Object.entries(month.days)));
  const active = new ActiveConsents();
  const earlier = [...counts.keys()].filter((day) => day < first).sort();
  for (const day of earlier) active.after(counts.get(day)!);
  return days.flatMap((day) => {
    const count = counts.get(day) ?? none;
    const row = { day, purposeId, purposeVersion, ...withoutSmall(count), active: active.after(count) };
    return isEmpty(row) ? [] : [row];
  });
}

const none: DayCounts = { given: 0, refused: 0, withdrawn: 0, change: 0, expiring: 0 };

const withoutSmall = ({ given, refused, withdrawn, expiring }: DayCounts) => ({
  given: unlessSmall(given),
  refused: unlessSmall(refused),
  withdrawn: unlessSmall(withdrawn),
  expired: unlessSmall(expiring),
});

const isEmpty = ({ given, refused, withdrawn, expired, active }: StatisticsRow): boolean =>
  [given, refused, withdrawn, expired, active].every((count) => count === 0);

function byDay(one: StatisticsRow, other: StatisticsRow): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.purposeId !== other.purposeId) return one.purposeId < other.purposeId ? -1 : 1;
  return one.purposeVersion - other.purposeVersion;
}
