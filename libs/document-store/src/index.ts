export type {
  Batch,
  Checkpoint,
  CollectionSpec,
  CommitResult,
  Condition,
  DocumentStore,
  EventInTheWay,
  Found,
  Heartbeat,
  Progress,
  ProjectionState,
  Query,
  RebuildProgress,
  SkippedEvent,
  StoredDocument,
  Write,
} from './port/document-store.port.ts';
export { MemoryDocumentStore } from './memory/memory-document-store.ts';
export { mongoPlace, MongoUrlInvalid } from './mongodb/mongo-url.ts';
export { openMongoDocumentStore } from './mongodb/open-mongo-document-store.ts';
export { openSqliteDocumentStore, viewsFile } from './sqlite/open-sqlite-document-store.ts';
