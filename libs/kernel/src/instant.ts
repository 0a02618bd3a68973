declare const instant: unique symbol;

/** UTC, RFC 3339, always three fraction digits and `Z`: years 1970 to 9999, so instants compare as strings. */
export type Instant = string & { readonly [instant]: true };

/** An instant as it is stored: the one form of `Instant`. */
export const storedInstantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What an instant looks like in a request, whether or not there is such a day. */
export const instantForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/;

/** The instant that `text` names (`Z`, 0 to 3 fraction digits, a real date, years 1970-9999), else undefined. */
export function toInstant(text: string): Instant | undefined {
  const match = instantForm.exec(text);
  if (!match || match[1]! < '1970') return undefined;
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return undefined;
  const normal = new Date(millis).toISOString();
  // Date.parse rolls 30 February over into March: what comes back must be what was said.
  return normal.slice(0, 19) === text.slice(0, 19) ? (normal as Instant) : undefined;
}

export const isInstant = (text: string): text is Instant => toInstant(text) === text;

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
