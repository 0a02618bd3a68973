export type { Appended, Conflict, EventStore, NewEvent, Position, Reached, RecordedEvent } from './event-store.port.ts';
export { openEmbeddedEventStore } from './hedge.ts';
