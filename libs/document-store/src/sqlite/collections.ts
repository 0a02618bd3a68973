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

/** A tombstone has no body, so its fields are null. Types are kept: `true` and `1` must not be found as one another. */
function generatedColumn(field: string): string {
  const path = pathOf(field);
  const value = `CASE WHEN json_type(body, ${path}) IN ('text', 'integer', 'real') THEN json_extract(body, ${path}) END`;
  return `${columnOf(field)} GENERATED ALWAYS AS (${value}) VIRTUAL`;
}
