import { isSkipped, operationsDecider } from '#domain';
import type { EventStore, RecordedEvent } from '#event-store';
import { controllerOf, streams } from '#kernel';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import { StreamCache } from '../pipeline/stream-cache.ts';

interface View {
  readonly name: string;
  readonly version: number;
}

/**
 * Whether two people have recorded that a view goes on without an event: from the ledger itself, so that every rebuild skips the
 * same events. Nothing is skipped by what cannot be read.
 */
export function skippedIn(events: EventStore) {
  const cache = new StreamCache(events, 1024 * 1024);
  return async (
    { name: view, version: viewVersion }: View,
    { stream, eventId }: Pick<RecordedEvent, 'stream' | 'eventId'>,
  ): Promise<boolean> => {
    try {
      const { state } = await cache.fresh(streams.operations(controllerOf(stream)), operationsDecider);
      return isSkipped(state, { view, viewVersion, eventId });
    } catch (cause) {
      if (cause instanceof CorruptEvent) return false;
      throw cause;
    }
  };
}
