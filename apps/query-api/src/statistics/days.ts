import { invalid, queryOf, patternSchema, instantSchema } from '#http';

const dayMillis = 86_400_000;
const maxDays = 366;
/** The number of days when `from` is absent. */
const defaultDays = 30;

const date = /^\d{4}-\d{2}-\d{2}$/;

/** A UTC date, also as the instant at which it begins. */
export const utcDate: queryOf.ParameterReader<string> = queryOf.parameterReader(
  { type: 'string', anyOf: [patternSchema(date), instantSchema] },
  (text) => {
    const begin = queryOf.instant(date.test(text) ? `${text}T00:00:00Z` : text);
    return begin?.endsWith('T00:00:00.000Z') ? begin.slice(0, 10) : undefined;
  },
);

const plusDays = (date: string, days: number): string => dateOf(Date.parse(date) + days * dayMillis);

const dateOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

/** The days of [`from`, `to`) that have begun; more than 366 are a bad request. */
export function daysOf({ from, to }: { readonly from?: string; readonly to?: string }, clockMillis: number): readonly string[] {
  const tomorrow = plusDays(dateOf(clockMillis), 1);
  const begin = from ?? plusDays(to ?? tomorrow, -defaultDays);
  const end = to ?? earlier(tomorrow, plusDays(begin, maxDays));
  const count = (Date.parse(end) - Date.parse(begin)) / dayMillis;
  if (to !== undefined && count < 0) throw invalid({ pointer: '/to', rule: 'notBeforeFrom' });
  if (count > maxDays) throw invalid({ pointer: '/to', rule: 'atMost366Days' });
  const days = (Date.parse(earlier(end, tomorrow)) - Date.parse(begin)) / dayMillis;
  return Array.from({ length: Math.max(0, days) }, (_, index) => plusDays(begin, index));
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
