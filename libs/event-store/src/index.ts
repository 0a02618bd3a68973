export type { EndOfLedger, EventStore, NewEvent, Reached, RecordedEvent } from './port/event-store.port.ts';
export type { CopyTarget } from './port/copy-target.ts';
export { MemoryEventStore } from './memory/memory-event-store.ts';
export { MemoryLog } from './memory/memory-log.ts';
export { backUpLedger, makeBackupFolder } from './sqlite/ledger-backup.ts';
export { openSqliteCopyTarget } from './sqlite/open-sqlite-copy-target.ts';
export { openSqliteEventStore } from './sqlite/open-sqlite-event-store.ts';
export { ConnectionStringInvalid, readConnectionString } from './eventstoredb/connection-string.ts';
export { openEventStoreDb, openEventStoreDbCopyTarget } from './eventstoredb/open-eventstoredb.ts';
