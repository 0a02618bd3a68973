import { eventHash, logEntry } from '#application';
import type { Envelope, StreamId } from '#kernel';
import { Refused } from '../verdict.ts';
import type { LongData } from './long-data.ts';
import type { Entry } from './parse-entry.ts';
import { isStub } from './stub.ts';

/**
 * The entry with the data that it leaves out because they are too long for it: the event after it in its stream names its event as
 * a whole. Refuses data that `logEntry` would not have left out.
 */
export function withLongData(entry: Entry, line: Uint8Array, index: number, longData: LongData): Entry {
  const { event, stream } = entry;
  if (!isStub(event.data)) return entry;
  const place = { index, stream };
  const whole = wholeEntry(entry, longData.named(event.data.sha256, place), line);
  if (!whole) throw new Refused('ENTRY_MALFORMED', { ...place, why: 'no ledger leaves these data out of it' });
  return whole;
}

function wholeEntry({ event, revision, stream }: Entry, data: string, line: Uint8Array): Entry | undefined {
  try {
    const whole: Envelope = { ...event, data: JSON.parse(data) as unknown };
    const written = logEntry({ ...whole, revision, stream: stream as StreamId, position: 0n });
    return Buffer.from(written).equals(line) ? { event: whole, revision, stream, hash: eventHash(whole) } : undefined;
  } catch {
    return undefined;
  }
}
