declare const instant: unique symbol;

/** UTC, RFC 3339, always three fraction digits and `Z`: years 1970 to 9999, so instants compare as strings. */
export type Instant = string & { readonly [instant]: true };

/** An instant as it is stored: the one form of `Instant`. */
export const storedInstantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What an instant looks like in a request, whether or not there is such a day. */
export const instantForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * The instant that `text` names, cut to milliseconds: `Z` or an offset, 0 to 9 fraction digits, a date and time of day that
 * exist, in UTC a year of 1970-9999; else undefined.
 */
export function toInstant(text: string): Instant | undefined {
  const match = instantForm.exec(text);
  if (!match) return undefined;
  const [, local = '', fraction = '', sign, hours, minutes] = match;
  const written = Date.parse(`${local}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  // Date.parse rolls 30 February over into March: what comes back must be what was written.
  if (Number.isNaN(written) || !new Date(written).toISOString().startsWith(local)) return undefined;
  const ahead = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const normal = new Date(written - ahead).toISOString();
  // A year beyond 9999 is written with a plus sign, which sorts before the digits.
  return normal >= '1970' ? (normal as Instant) : undefined;
}

/** Milliseconds since the epoch to an instant. */
export const instantOf = (millis: number): Instant => new Date(millis).toISOString() as Instant;

export const millisOf = (at: Instant): number => Date.parse(at);

export function latest(first: Instant, ...others: readonly (Instant | undefined)[]): Instant {
  return others.reduce<Instant>((max, at) => (at !== undefined && at > max ? at : max), first);
}

/** The earliest of those given, undefined standing for "never". */
export function earliest(...times: readonly (Instant | undefined)[]): Instant | undefined {
  return times.reduce((min, at) => (min === undefined || (at !== undefined && at < min) ? at : min), undefined);
}

/** For sorting: the earlier first. */
export const compareInstants = (one: Instant, other: Instant): number => (one < other ? -1 : one > other ? 1 : 0);
