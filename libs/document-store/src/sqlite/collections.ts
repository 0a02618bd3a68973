import type { Database } from '#sqlite';
import type { CollectionSpec } from '../port/document-store.port.ts';
import { columnOf, indexOf, pathOf, tableOf } from './identifiers.ts';

/** Makes what is missing of the collection's table, columns and indexes. */
export function ensureCollection(database: Database, { collection, indexes }: CollectionSpec): void {
  const table = tableOf(collection);
  const fields = new Set(indexes.flat());
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, body TEXT)`);
  const columns = new Set(database.all('SELECT name FROM pragma_table_xinfo(?)', collection).map(([name]) => `"${name}"`));
  for (const field of fields) {
    if (!columns.has(columnOf(field))) database.exec(`ALTER TABLE ${table} ADD COLUMN ${generatedColumn(field)}`);
  }
  for (const index of indexes) {
    const on = [...index.map(columnOf), 'id'].join(', ');
    database.exec(`CREATE INDEX IF NOT EXISTS ${indexOf(collection, index)} ON ${table} (${on}) WHERE body IS NOT NULL`);
  }
}

/**
 * The value as SQL, by one look into the JSON: it is computed again for each write. What is neither text nor number has a value too,
 * that `find` leaves out. A tombstone has no body, so its fields are null.
 */
const generatedColumn = (field: string): string => `${columnOf(field)} GENERATED ALWAYS AS (body ->> ${pathOf(field)}) VIRTUAL`;
