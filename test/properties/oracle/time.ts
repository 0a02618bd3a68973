import type { Instant } from '#kernel';

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * A duration reckoned by the calendar in UTC (rule 1): years and months first, to the last day of a month that is too short;
 * then the parts that have a fixed length.
 */
export function later(time: Instant, length: string): Instant {
  const [, years, months, weeks, days, hours, minutes, seconds] = duration.exec(length)!.map((part = '0') => Number(part));
  const from = new Date(time);
  const month = from.getUTCMonth() + 12 * years! + months!;
  const lastDayOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const date = new Date(from);
  date.setUTCFullYear(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastDayOfMonth));
  const fixed = (((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
  return new Date(date.getTime() + fixed * 1000).toISOString() as Instant;
}

/** Those that there are, the earliest first. */
const inOrder = (times: readonly (Instant | undefined)[]): readonly Instant[] =>
  times.filter((time) => time !== undefined).toSorted();

/** The latest of some times (rule 1). */
export const latestOf = (...times: readonly (Instant | undefined)[]): Instant => inOrder(times).at(-1)!;

/** The earlier of two times (rule 1); undefined stands for never. */
export const earliestOf = (...times: readonly (Instant | undefined)[]): Instant | undefined => inOrder(times).at(0);

/** A time, and what decides between two at the same time. */
type Place = readonly [Instant, number];

export const comesAfter = ([time, number]: Place, [otherTime, otherNumber]: Place): boolean =>
  time === otherTime ? number > otherNumber : time > otherTime;

/**
 * The one that no other comes after, as the latest start or the greatest `effectiveFrom`; of several at one place the last of
 * the list.
 */
export const lastBy = <One>(all: readonly One[], place: (one: One) => Place): One | undefined =>
  all.findLast((one) => !all.some((other) => comesAfter(place(other), place(one))));
