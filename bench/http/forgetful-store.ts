import { MemoryEventStore, type EventStore, type NewEvent } from '#event-store';
import type { StreamId } from '#kernel';
import { replacing } from '../../libs/testing/src/replacing.ts';

/** Acknowledges at once, and keeps only the streams that `keeps` names: those that commands must find again. */
export function forgetfulStore(keeps: (stream: StreamId) => boolean): EventStore {
  const store = new MemoryEventStore();
  let position = 0n;
  const forget = async (expected: number | 'noStream', { length }: readonly NewEvent[]) => ({
    kind: 'appended' as const,
    revision: (expected === 'noStream' ? -1 : expected) + length,
    position: (position += 10n),
    repeated: false,
  });
  return replacing<EventStore>(store, {
    append: (stream, expected, events) => (keeps(stream) ? store.append(stream, expected, events) : forget(expected, events)),
  });
}
