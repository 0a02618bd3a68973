import type { DayCounts } from './consent-changes.ts';
import type { StatisticsMonth } from './daily-statistics.ts';

type Count = number | null;

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

/** A smaller count could reveal a single person. */
const smallestShown = 5;

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
  let active = 0;
  for (const [day, { change }] of counts) if (day < first) active += change;
  let hidden = isSmallDay(counts.get(dayBefore(first)), active);
  return days.flatMap((day) => {
    const { change, ...happened } = counts.get(day) ?? none;
    active += change;
    const small = isSmallDay(happened, active);
    const row = { day, purposeId, purposeVersion, ...withoutSmall(happened), active: small || hidden ? null : active };
    // The active count of the next day, less what happened on it, would reveal what is hidden on this one.
    hidden = small;
    return isEmpty(row) ? [] : [row];
  });
}

type Happened = Omit<DayCounts, 'change'>;

const none: DayCounts = { given: 0, refused: 0, withdrawn: 0, change: 0, expiring: 0 };

const isSmall = (count: number): boolean => count > 0 && count < smallestShown;

const isSmallDay = ({ given, refused, withdrawn, expiring }: Happened = none, active: number): boolean =>
  [given, refused, withdrawn, expiring, active].some(isSmall);

const unlessSmall = (count: number): Count => (isSmall(count) ? null : count);

const withoutSmall = ({ given, refused, withdrawn, expiring }: Happened) => ({
  given: unlessSmall(given),
  refused: unlessSmall(refused),
  withdrawn: unlessSmall(withdrawn),
  expired: unlessSmall(expiring),
});

const isEmpty = ({ given, refused, withdrawn, expired, active }: StatisticsRow): boolean =>
  [given, refused, withdrawn, expired, active].every((count) => count === 0);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function byDay(one: StatisticsRow, other: StatisticsRow): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.purposeId !== other.purposeId) return one.purposeId < other.purposeId ? -1 : 1;
  return one.purposeVersion - other.purposeVersion;
}
