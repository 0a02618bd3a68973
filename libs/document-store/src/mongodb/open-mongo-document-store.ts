import type { DocumentStore } from '../port/document-store.port.ts';
import type { MongoDocumentStoreOptions } from './connect.ts';

/**
 * Connects to nothing yet, so that processes start in any order. The driver is loaded only here: who keeps the views in a
 * file does not wait for it. Rejects with `MongoUrlInvalid`.
 */
export async function openMongoDocumentStore(options: MongoDocumentStoreOptions): Promise<DocumentStore> {
  const { connect } = await import('./connect.ts');
  return connect(options);
}
