import type { Database, Row } from '#sqlite';
import type { Found, StoredDocument, Write } from '../port/document-store.port.ts';
import { checkWrite } from '../port/check-write.ts';
import { tableOf } from './identifiers.ts';

const scanPage = 500;

export function loadDocuments(database: Database, collection: string, ids: readonly string[]): Map<string, StoredDocument> {
  const sql = `SELECT position, body FROM ${tableOf(collection)} WHERE id = ?`;
  const found = new Map<string, StoredDocument>();
  for (const id of ids) {
    const row = database.get(sql, id);
    if (row) found.set(id, { position: row[0] as bigint, body: bodyOf(row[1]) });
  }
  return found;
}

/** False when the document was not at the position that the write was computed from. */
export function writeDocument(database: Database, write: Write): boolean {
  checkWrite(write);
  const { collection, id, from, to, document } = write;
  const body = document === 'removed' ? null : JSON.stringify(document);
  const table = tableOf(collection);
  if (from === 'absent') {
    return database.run(`INSERT INTO ${table} (id, position, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, id, to, body) === 1;
  }
  return database.run(`UPDATE ${table} SET position = ?, body = ? WHERE id = ? AND position = ?`, to, body, id, from) === 1;
}

/** A page of documents in the order of their ids; `after` is exclusive. */
export function scanDocuments(database: Database, collection: string, after: string): readonly Found[] {
  const sql = `SELECT id, position, body FROM ${tableOf(collection)} WHERE id > ? AND body IS NOT NULL ORDER BY id LIMIT ${scanPage}`;
  return database.all(sql, after).map(foundOf);
}

export const foundOf = (row: Row): Found => ({ id: row[0] as string, position: row[1] as bigint, body: bodyOf(row[2]) });

const bodyOf = (json: Row[number] | undefined): unknown => (typeof json === 'string' ? JSON.parse(json) : undefined);
