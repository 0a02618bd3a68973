import type { StatisticsMonth } from './daily-statistics.ts';

/** Consents that expire on the UTC dates of [`from`, `to`), also on those to come, as far as nothing ends them before. */
export const expiringBetween = (months: readonly StatisticsMonth[], { from, to }: { from: string; to: string }): number =>
  months
    .flatMap(({ days }) => Object.entries(days))
    .reduce((sum, [day, { expiring }]) => (from <= day && day < to ? sum + expiring : sum), 0);
