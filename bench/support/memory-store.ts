import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, RecordedEvent } from '#event-store';
import type { StreamId } from '#kernel';

/**
 * An event store that does nothing but count: an append is acknowledged at once. It keeps the streams that `keeps` names,
 * for commands that must find them; what else it is given is forgotten.
 */
export function memoryStore(keeps: (stream: StreamId) => boolean = () => true): EventStore {
  const streams = new Map<StreamId, RecordedEvent[]>();
  let position = 0n;
  const place = (stream: StreamId, revision: number, events: readonly NewEvent[]) => {
    const kept = streams.get(stream) ?? [];
    for (const event of events) kept.push({ ...event, stream, revision: ++revision, position: ++position });
    if (keeps(stream)) streams.set(stream, kept);
    return revision;
  };
  return {
    ledgerId: randomUUID(),
    append: async (stream, expected, events) => {
      const revision = place(stream, expected === 'noStream' ? -1 : expected, events);
      return { kind: 'appended', revision, position, repeated: false };
    },
    async *readStream(stream, from = 0) {
      yield* streams.get(stream)?.slice(from) ?? [];
    },
    async *readAll() {},
    async *subscribe() {},
    endAfter: async () => ({ position, ledgerEvents: false }),
    eventAt: async () => undefined,
    close: async () => undefined,
  };
}
