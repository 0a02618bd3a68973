import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 form of a JSON value: one text for one value, whatever the order of its keys was. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, lower-case hex, of the RFC 8785 form of a JSON value. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value));

/** What the first event of a stream names as its predecessor. */
export const noPreviousHash = '0'.repeat(64);
