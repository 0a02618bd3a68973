import { toInstant, type Instant } from '#kernel';
import { invalid } from '../problem/problem.ts';

/** Reads one query parameter; undefined means that it breaks its rule. */
export type Read<T> = (text: string) => T | undefined;

/** The query parameters of a route: each known, at most once, and of its form; anything else is 400. */
export function query<Spec extends Readonly<Record<string, Read<unknown>>>>(
  given: unknown,
  spec: Spec,
): { [Name in keyof Spec]?: Spec[Name] extends Read<infer T> ? T : never } {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const read = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (!read) throw invalid({ pointer: '', rule: 'unknownParameter' });
    if (typeof value !== 'string') throw invalid({ pointer: `/${name}`, rule: 'repeatedParameter' });
    const said = read(value);
    if (said === undefined) throw invalid({ pointer: `/${name}`, rule: 'parameter' });
    found[name] = said;
  }
  return found as ReturnType<typeof query<Spec>>;
}

export const instant: Read<Instant> = toInstant;

export const oneOf =
  <T extends string>(words: readonly T[]): Read<T> =>
  (text) =>
    words.find((word) => word === text);

export const matching =
  (pattern: RegExp): Read<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

/** 1 to 500. */
export const limit: Read<number> = (text) => (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= 500 ? Number(text) : undefined);

/** Items of a page where the caller names no limit. */
export const defaultLimit = 50;

/** Positions have 64 bits, signed. */
const lastPosition = 2n ** 63n - 1n;

export const position: Read<bigint> = (text) =>
  /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= lastPosition ? BigInt(text) : undefined;

/** Where the next page begins: opaque to callers. */
export interface Cursor {
  readonly key: string | number;
  readonly id: string;
}

export const cursorText = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

export const cursor: Read<Cursor> = (text) => {
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [key, id] = read as unknown[];
    if ((typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') return undefined;
    return cursorText({ key, id }) === text ? { key, id } : undefined;
  } catch {
    return undefined;
  }
};
