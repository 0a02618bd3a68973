import type { Database, Row } from '#sqlite';
import type { Found, StoredDocument, Write } from '../port/document-store.port.ts';
import { checkWrite } from '../port/check-write.ts';
import { tableOf } from './identifiers.ts';

const scanPage = 500;

interface Statements {
  readonly load: string;
  readonly insert: string;
  readonly update: string;
}

/** By collection: a text that is put together again for each document costs more than the look for what was prepared from it. */
const statements = new Map<string, Statements>();

function statementsOf(collection: string): Statements {
  const known = statements.get(collection);
  if (known) return known;
  const table = tableOf(collection);
  const made = {
    load: `SELECT position, body FROM ${table} WHERE id = ?`,
    insert: `INSERT INTO ${table} (id, position, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    update: `UPDATE ${table} SET position = ?, body = ? WHERE id = ? AND position = ?`,
  };
  statements.set(collection, made);
  return made;
}

export function loadDocuments(database: Database, collection: string, ids: readonly string[]): Map<string, StoredDocument> {
  const { load } = statementsOf(collection);
  const found = new Map<string, StoredDocument>();
  for (const id of ids) {
    const row = database.get(load, id);
    if (row) found.set(id, { position: row[0] as bigint, body: bodyOf(row[1]) });
  }
  return found;
}

/** False when the document was not at the position that the write was computed from. */
export function writeDocument(database: Database, write: Write): boolean {
  checkWrite(write);
  const { collection, id, from, to, document } = write;
  const body = document === 'removed' ? null : JSON.stringify(document);
  const { insert, update } = statementsOf(collection);
  return (from === 'absent' ? database.run(insert, id, to, body) : database.run(update, to, body, id, from)) === 1;
}

/** A page of documents in the order of their ids; `after` is exclusive. */
export function scanDocuments(database: Database, collection: string, after: string): readonly Found[] {
  const sql = `SELECT id, position, body FROM ${tableOf(collection)} WHERE id > ? AND body IS NOT NULL ORDER BY id LIMIT ${scanPage}`;
  return database.all(sql, after).map(foundOf);
}

export const foundOf = (row: Row): Found => ({ id: row[0] as string, position: row[1] as bigint, body: bodyOf(row[2]) });

const bodyOf = (json: Row[number] | undefined): unknown => (typeof json === 'string' ? JSON.parse(json) : undefined);
