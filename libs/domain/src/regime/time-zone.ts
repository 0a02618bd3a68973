/** Whether a text is an IANA time zone name; an offset such as `+03:00` is not. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text) !== undefined;
  } catch {
    return false;
  }
}
