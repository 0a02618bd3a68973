import type { RecordedEvent } from '#event-store';
import type { LedgerEvent } from '#kernel';

/** Decodes a stored event and upcasts it to today's schema: one event may become several. Throws when it cannot be read. */
export type Decode = (recorded: RecordedEvent) => readonly LedgerEvent[];
