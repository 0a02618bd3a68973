export type { Appended, Conflict, EventStore, NewEvent, Position, Reached, RecordedEvent } from './event-store.port.ts';
export { AppendInvalid } from './append-invalid.ts';
export { LedgerRefused } from './embedded/ledger-refused.ts';
export type { EmbeddedOptions } from './embedded/open-embedded-event-store.ts';
export { openEmbeddedEventStore } from './embedded/open-embedded-event-store.ts';
