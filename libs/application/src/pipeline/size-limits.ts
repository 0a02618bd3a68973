import { appendLimit, appendSize, longestEntry, type Envelope, type StreamId } from '#kernel';
import { encode } from '../envelope/codec.ts';
import { isTooLongForEntry } from '../envelope/log-entry.ts';

type Encoded = ReturnType<typeof encode>;

/** More than an entry of the log adds to what is stored of its event: the names of its fields, its stream and its revision. */
const mostAdded = 1_024;

/**
 * Whether the events of a command are more than one append takes, or one of them more than an entry of the log holds (proof 1): an
 * entry shall show what was recorded. A withdrawal is taken all the same, for consent can be withdrawn at any time (Art. 7(3) GDPR);
 * its entry names its data by their hash.
 */
export function isTooLarge(events: readonly Envelope[], encoded: readonly Encoded[], stream: StreamId): boolean {
  if (appendSize(encoded) > appendLimit) return true;
  return events.some((event, index) => event.type !== 'ConsentWithdrawn' && isTooLong(event, encoded[index]!, stream));
}

function isTooLong(event: Envelope, encoded: Encoded, stream: StreamId): boolean {
  if (appendSize([encoded]) + mostAdded <= longestEntry) return false;
  return isTooLongForEntry({ ...event, stream, revision: Number.MAX_SAFE_INTEGER, position: 0n });
}
