import { appendLimit, appendSize, longestEntry, type Envelope, type StreamId } from '#kernel';
import { encode } from '../envelope/codec.ts';
import { logEntry } from '../envelope/log-entry.ts';

type Encoded = ReturnType<typeof encode>;

/** More than an entry of the log adds to what is stored of its event: the names of its fields, its stream and its revision. */
const mostAdded = 1_024;

/**
 * Whether the events of a command are more than one append takes, or one of them more than an entry of the log may be (proof 1): what
 * is once recorded must be provable for ever. Consent can be withdrawn at any time all the same (Art. 7(3) GDPR).
 */
export function isTooLarge(events: readonly Envelope[], encoded: readonly Encoded[], stream: StreamId): boolean {
  if (appendSize(encoded) > appendLimit) return true;
  return events.some((event, index) => event.type !== 'ConsentWithdrawn' && isTooLong(event, encoded[index]!, stream));
}

function isTooLong(event: Envelope, encoded: Encoded, stream: StreamId): boolean {
  if (appendSize([encoded]) + mostAdded <= longestEntry) return false;
  return Buffer.byteLength(logEntry({ ...event, stream, revision: Number.MAX_SAFE_INTEGER, position: 0n })) > longestEntry;
}
