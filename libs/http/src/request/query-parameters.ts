import { toInstant, type Instant } from '#kernel';
import { patternSchema, instantSchema } from '../body/schemas.ts';
import { invalid } from '../problem/problem.ts';
import { headerPatterns } from './headers.ts';

/** Reads one query parameter; undefined means that it breaks its rule, of which the schema tells callers. */
export interface ParameterReader<T> {
  (text: string): T | undefined;
  readonly schema: object;
  /** A request without it is 400. */
  readonly required?: true;
}

type RequiredReader<T> = ParameterReader<T> & { readonly required: true };

/** The query parameters of a route by name. */
export type QuerySchema = Readonly<Record<string, ParameterReader<unknown>>>;

type ValueOf<Reader> = Reader extends ParameterReader<infer T> ? T : never;
type RequiredNames<S> = { [Name in keyof S]: S[Name] extends RequiredReader<unknown> ? Name : never }[keyof S];

/** What came of a spec; a parameter that is not required may be left out. */
export type QueryValues<S extends QuerySchema> = {
  [Name in RequiredNames<S>]: ValueOf<S[Name]>;
} & { [Name in Exclude<keyof S, RequiredNames<S>>]?: ValueOf<S[Name]> };

export const parameterReader = <T>(schema: object, read: (text: string) => T | undefined): ParameterReader<T> =>
  Object.assign((text: string) => read(text), { schema });

/** The query parameters of a route: each known, at most once, and of its form; anything else is 400. */
export function query<S extends QuerySchema>(given: unknown, spec: S): QueryValues<S> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const read = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (!read) throw invalid({ pointer: '', rule: 'unknownParameter' });
    if (typeof value !== 'string') throw invalid({ pointer: `/${name}`, rule: 'repeatedParameter' });
    const parsed = read(value);
    if (parsed === undefined) throw invalid({ pointer: `/${name}`, rule: 'parameter' });
    found[name] = parsed;
  }
  const missing = Object.keys(spec).find((name) => spec[name]!.required && !Object.hasOwn(found, name));
  if (missing !== undefined) throw invalid({ pointer: `/${missing}`, rule: 'required' });
  return found as QueryValues<S>;
}

export const required = <T>(reader: ParameterReader<T>): RequiredReader<T> =>
  Object.assign((text: string) => reader(text), { schema: reader.schema, required: true as const });

/** The plus sign of an offset arrives as a space where the caller did not percent-encode it. */
export const instant: ParameterReader<Instant> = parameterReader(instantSchema, (text) => toInstant(text.replace(' ', '+')));

export const oneOf = <T extends string>(words: readonly T[]): ParameterReader<T> =>
  parameterReader({ enum: words }, (text) => words.find((word) => word === text));

export const matching = (pattern: RegExp): ParameterReader<string> =>
  parameterReader(patternSchema(pattern), (text) => (pattern.test(text) ? text : undefined));

/** Items of a page where the caller names no limit, and at most. */
export const defaultLimit = 50;
const maxLimit = 500;

export const limit: ParameterReader<number> = parameterReader({ type: 'integer', minimum: 1, maximum: maxLimit }, (text) =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= maxLimit ? Number(text) : undefined,
);

/** Positions have 64 bits, signed. */
const lastPosition = 2n ** 63n - 1n;
const positionForm = headerPatterns.minPosition;

export const position: ParameterReader<bigint> = parameterReader(patternSchema(positionForm), (text) =>
  positionForm.test(text) && BigInt(text) <= lastPosition ? BigInt(text) : undefined,
);

/** Where the next page of a list begins: opaque to callers. */
export interface Cursor {
  readonly key: string | number;
  readonly id: string;
}

export const cursorText = (list: string, { key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

/** A cursor of another list is refused: it names no place in this one. */
export const cursorOf = (list: string): ParameterReader<Cursor> =>
  parameterReader(patternSchema(/^[A-Za-z0-9_-]+$/), (text) => {
    try {
      const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
      if (!Array.isArray(read) || read.length !== 3) return undefined;
      const [, key, id] = read as unknown[];
      if ((typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') return undefined;
      return cursorText(list, { key, id }) === text ? { key, id } : undefined;
    } catch {
      return undefined;
    }
  });

/** Which end of a list comes first; absent: the oldest. */
export const order = oneOf(['oldestFirst', 'newestFirst']);

/** What every list takes. */
export const pagingOf = (list: string) => ({ limit, cursor: cursorOf(list) });
export type Paging = QueryValues<ReturnType<typeof pagingOf>>;
