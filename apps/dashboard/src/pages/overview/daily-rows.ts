import type { components } from '#client';

type Row = components['schemas']['DailyStatistics']['items'][number];

/** One day of a purpose, all its versions together; `null` where one of them is hidden. */
export interface Day {
  readonly day: string;
  readonly given: number | null;
  readonly withdrawn: number | null;
  readonly refused: number | null;
  readonly expired: number | null;
  readonly active: number | null;
}

export interface PurposeDays {
  readonly purposeId: string;
  readonly days: readonly Day[];
}

const counts = ['given', 'withdrawn', 'refused', 'expired', 'active'] as const;

/** By purpose, the largest first, with a day for each of the days asked for: a day without a row is a day without anything. */
export function daysByPurpose(rows: readonly Row[], from: string, length: number): readonly PurposeDays[] {
  const days = Array.from({ length }, (_, index) => dayAfter(from, index));
  return [...Map.groupBy(rows, ({ purposeId }) => purposeId)]
    .map(([purposeId, ofPurpose]) => {
      const byDay = Map.groupBy(ofPurpose, ({ day }) => day);
      return { purposeId, days: days.map((day) => summed(day, byDay.get(day) ?? [])) };
    })
    .toSorted((one, other) => mostActive(other) - mostActive(one) || (one.purposeId < other.purposeId ? -1 : 1));
}

const mostActive = ({ days }: PurposeDays): number => Math.max(0, ...days.map(({ active }) => active ?? 0));

export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

function summed(day: string, rows: readonly Row[]): Day {
  const sumOf = (name: (typeof counts)[number]): number | null =>
    rows.reduce<number | null>((sum, { [name]: count }) => (sum === null || count === null ? null : sum + count), 0);
  return {
    day,
    given: sumOf('given'),
    withdrawn: sumOf('withdrawn'),
    refused: sumOf('refused'),
    expired: sumOf('expired'),
    active: sumOf('active'),
  };
}
