import type { RecordedEvent } from '#event-store';

/** A stored event that cannot be read. It stops what depends on it; it is never stepped over. */
export class CorruptEvent extends Error {
  readonly code = 'EVENT_CORRUPT';

  constructor(event: Pick<RecordedEvent, 'stream' | 'revision'>, why: string) {
    super(`Event ${event.revision} of ${event.stream} cannot be read: ${why}`);
  }
}
