import type { IncomingHttpHeaders } from 'node:http';
import { invalid, Problem } from '../problem/problem.ts';

/** What a header may be. */
export const headerPatterns = {
  /** Bare, or the quoted string of the IETF draft. */
  idempotencyKey: /^(?:[A-Za-z0-9_-]{16,128}|"[A-Za-z0-9_-]{16,128}")$/,
  ifMatch: /^"(-1|0|[1-9]\d{0,8})"$/,
  minPosition: /^(0|[1-9]\d{0,18})$/,
} as const;

/** The caller's name for a command, without quotes; 400 where it is missing or malformed. A repeated header arrives joined and fails. */
export function idempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !headerPatterns.idempotencyKey.test(key)) throw new Problem('IDEMPOTENCY_KEY_INVALID');
  return key.replaceAll('"', '');
}

/** `If-Match: "<revision>"`; `"-1"` stands for a stream that does not exist. */
export function ifMatch(headers: IncomingHttpHeaders): number | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const revision = headerPatterns.ifMatch.exec(header)?.[1];
  if (revision === undefined) throw invalid({ pointer: '', rule: 'ifMatch' });
  return Number(revision);
}

/** `Ledger-Min-Position: <position>`. */
export function minPosition(headers: IncomingHttpHeaders): bigint | undefined {
  const header = headers['ledger-min-position'];
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !headerPatterns.minPosition.test(header))
    throw invalid({ pointer: '', rule: 'ledgerMinPosition' });
  return BigInt(header);
}
