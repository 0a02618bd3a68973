const simple = /^(\d{1,7})(ms|s)?$/;

/** Milliseconds of an ISO 8601 duration of hours, minutes and seconds, or of the short forms `5s`, `500ms`, `5` (seconds). */
export function duration(text: string): number | undefined {
  const short = simple.exec(text);
  if (short) return Number(short[1]) * (short[2] === 'ms' ? 1 : 1_000);
  try {
    const { years, months, weeks, days, ...rest } = Temporal.Duration.from(text);
    if (years || months || weeks || days) return undefined;
    const millis = Temporal.Duration.from({
      hours: rest.hours,
      minutes: rest.minutes,
      seconds: rest.seconds,
      milliseconds: rest.milliseconds,
    }).total('milliseconds');
    return millis >= 0 ? millis : undefined;
  } catch {
    return undefined;
  }
}
