import type { RecordedEvent } from '#event-store';
import type { LedgerEvent } from '#kernel';
import type { Decode } from '../read-model/decode.ts';

/**
 * Decodes an event once for all views of a process that were given the same one, as views at the same place are. What cannot be read is
 * tried again by each. Nothing is kept longer than somebody holds the event.
 */
export function decodeOnce(decode: Decode): Decode {
  const decoded = new WeakMap<RecordedEvent, readonly LedgerEvent[]>();
  return (recorded) => {
    const known = decoded.get(recorded);
    if (known) return known;
    const events = decode(recorded);
    decoded.set(recorded, events);
    return events;
  };
}
