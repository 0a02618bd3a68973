import * as crypto from 'node:crypto';
import { canonicalJson } from '#application';
import type { Envelope } from '#kernel';

/** An entry of the log as it was parsed: its event may be anything until it is held against its schema. */
export interface Entry {
  readonly event: Envelope;
  readonly revision: number;
  readonly stream: string;
  /** SHA-256, hex, of the event's canonical form: what the next event of the stream names. */
  readonly hash: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const begin = '{"event":';

/** The entry of a line, or undefined where `logEntry` would write another one. */
export function parseEntry(line: Uint8Array): Entry | undefined {
  try {
    const text = utf8.decode(line);
    const entry = JSON.parse(text) as Record<string, unknown>;
    if (!isCanonical(text, entry) || Object.keys(entry).join() !== 'event,revision,stream') return undefined;
    const { event, revision, stream } = entry;
    if (typeof event !== 'object' || event === null || Array.isArray(event) || typeof stream !== 'string') return undefined;
    if (!Number.isSafeInteger(revision) || (revision as number) < 0) return undefined;
    const end = `,"revision":${String(revision)},"stream":${JSON.stringify(stream)}}`;
    const hash = sha256(line.subarray(begin.length, line.length - Buffer.byteLength(end)));
    return { event: event as Envelope, revision: revision as number, stream, hash };
  } catch {
    return undefined;
  }
}

/** In one call where there is one, since Node 20.12. */
const sha256: (bytes: Uint8Array) => string =
  'hash' in crypto ? (bytes) => crypto.hash('sha256', bytes) : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

/** Whether the text is the RFC 8785 form of the value. Most are told so without writing that form, which costs several times more. */
const isCanonical = (text: string, value: unknown): boolean =>
  (JSON.stringify(value) === text && isSorted(value)) || canonicalJson(value) === text;

function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before: string | undefined;
  for (const key in value) {
    if ((before !== undefined && key <= before) || !isSorted((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
}
