const simple = /^(\d{1,7})(ms|s)?$/;

/** Milliseconds of an ISO 8601 duration of hours, minutes and seconds, or of the short forms `5s`, `500ms`, `5` (seconds). */
export function duration(text: string): number | undefined {
  const short = simple.exec(text);
  if (short) return Number(short[1]) * (short[2] === 'ms' ? 1 : 1_000);
  try {
    const length = Temporal.Duration.from(text);
    // Days and longer have no fixed number of milliseconds.
    if (length.years || length.months || length.weeks || length.days) return undefined;
    const millis = length.total('milliseconds');
    return millis >= 0 ? millis : undefined;
  } catch {
    return undefined;
  }
}

/** Whole seconds of a period of years, months, weeks or days, counted from a fixed day: years differ by a leap day. */
export function secondsOf(text: string): number | undefined {
  try {
    const seconds = Temporal.Duration.from(text).total({ unit: 'seconds', relativeTo: '2025-01-01' });
    return seconds >= 1 && Number.isSafeInteger(seconds) ? seconds : undefined;
  } catch {
    return undefined;
  }
}
