export type { Appended, Conflict, EventStore, NewEvent, Position, Reached, RecordedEvent } from './port/event-store.port.ts';
export { AppendInvalid } from './port/append-invalid.ts';
export { LedgerRefused } from './sqlite/ledger-refused.ts';
export type { EmbeddedOptions } from './sqlite/open-embedded-event-store.ts';
export { openEmbeddedEventStore } from './sqlite/open-embedded-event-store.ts';
