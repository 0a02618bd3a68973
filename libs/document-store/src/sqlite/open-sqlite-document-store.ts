import type { Clock } from '#kernel';
import { SqliteDocumentStore } from './sqlite-document-store.ts';
import { openViewsFile } from './views-file.ts';

export interface SqliteDocumentStoreOptions {
  /** Path of the SQLite file; its folder must be there. */
  readonly file: string;
  /** Tells when a lease has run out; processes that share the file share the machine's clock. */
  readonly clock: Clock;
  /** How long a write waits for another process's write, in milliseconds. The wait blocks the process. */
  readonly busyMillis?: number;
}

/** The name of the file within a ledger's folder. */
export const viewsFile = 'views.sqlite';

/**
 * Opens the views in a file of their own, or makes them (`made`): a missing or empty file loses nothing that the ledger
 * cannot give again. Rejects with `ViewsFileRefused` for a file that is not ours, with `StoreUnavailable` when the file
 * cannot be opened.
 */
export async function openSqliteDocumentStore({
  file,
  clock,
  busyMillis = 2_000,
}: SqliteDocumentStoreOptions): Promise<SqliteDocumentStore> {
  const { database, made } = openViewsFile(file, busyMillis);
  return new SqliteDocumentStore(database, made, clock);
}
