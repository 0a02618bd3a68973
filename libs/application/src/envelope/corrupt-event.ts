import type { RecordedEvent } from '#event-store';

/** `EVENT_UNKNOWN`: a later build wrote it, or an upcaster is missing. `EVENT_CORRUPT`: no build of ours can have written it. */
export type CorruptEventCode = 'EVENT_CORRUPT' | 'EVENT_UNKNOWN';

/** A stored event that cannot be read. It stops what depends on it; it is never stepped over. */
export class CorruptEvent extends Error {
  readonly code: CorruptEventCode;

  constructor(event: Pick<RecordedEvent, 'stream' | 'revision'>, why: string, code: CorruptEventCode = 'EVENT_CORRUPT') {
    super(`Event ${event.revision} of ${event.stream} cannot be read: ${why}`);
    this.code = code;
  }
}
