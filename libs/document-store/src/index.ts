export type {
  Batch,
  Checkpoint,
  CollectionSpec,
  Condition,
  DocumentStore,
  Found,
  Heartbeat,
  Progress,
  ProjectionState,
  Query,
  StoredDocument,
  Write,
} from './port/document-store.port.ts';
export { MemoryDocumentStore } from './memory/memory-document-store.ts';
export { openSqliteDocumentStore, viewsFile } from './sqlite/open-sqlite-document-store.ts';
