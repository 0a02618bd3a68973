import type { Instant } from '#kernel';

/** Calendar arithmetic in UTC (rule 1). */
export function later(time: Instant, duration: string): Instant {
  const end = Temporal.Instant.from(time).toZonedDateTimeISO('UTC').add(duration);
  return new Date(end.epochMilliseconds).toISOString() as Instant;
}

const fiveMinutes = 5 * 60_000;

/** "more than 5 minutes after" (rule 4). */
export const moreThanFiveMinutesAfter = (time: Instant, other: Instant): boolean =>
  Date.parse(time) - Date.parse(other) > fiveMinutes;

export function last(one: Instant, ...others: readonly (Instant | undefined)[]): Instant {
  return [one, ...others.filter((time) => time !== undefined)].sort().at(-1)!;
}

/** The earliest; undefined stands for "never". */
export function first(...times: readonly (Instant | undefined)[]): Instant | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}
