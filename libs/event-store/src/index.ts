export type { EventStore, NewEvent, Reached, RecordedEvent } from './port/event-store.port.ts';
export { MemoryEventStore } from './memory/memory-event-store.ts';
export { MemoryLog } from './memory/memory-log.ts';
export { openSqliteEventStore } from './sqlite/open-sqlite-event-store.ts';
