import type { Database, Row, Value } from '#sqlite';
import type { CollectionSpec, Found, Query } from '../port/document-store.port.ts';
import { checkQuery } from '../port/check-query.ts';
import { foundOf } from './documents.ts';
import { columnOf, tableOf } from './identifiers.ts';

/** One walk along an index: equal fields first, then the sort key and the id. Values are bound, never written into the SQL. */
export function findDocuments(
  database: Database,
  collection: string,
  indexes: CollectionSpec['indexes'],
  query: Query,
): readonly Found[] {
  checkQuery(collection, indexes, query);
  const found: Found[] = [];
  for (let rest = query; ;) {
    const { sql, values } = select(collection, rest);
    const rows = database.all(sql, ...values);
    found.push(...rows.map(foundOf).filter(({ body }) => hasValues(body, query)));
    const last = rows.at(-1);
    if (!last || rows.length < rest.limit || found.length === query.limit) return found;
    rest = { ...rest, limit: query.limit - found.length, after: placeOf(last) };
  }
}

function placeOf([id, , , key]: Row): NonNullable<Query['after']> {
  return { key: typeof key === 'bigint' ? Number(key) : (key as string | number), id: id as string };
}

/** Whether the fields of the query are texts or numbers: the column of a truth is a number as well, that of a list a text. */
const hasValues = (body: unknown, { where, order }: Query): boolean =>
  [...Object.keys(where), order].every((field) => {
    const value = (body as Record<string, unknown>)[field];
    return typeof value === 'string' || typeof value === 'number';
  });

function select(
  collection: string,
  { where, from, to, order, descending = false, after, limit }: Query,
): { sql: string; values: Value[] } {
  const key = columnOf(order);
  const way = descending ? 'DESC' : 'ASC';
  const conditions = ['body IS NOT NULL', `${key} IS NOT NULL`];
  const values: Value[] = [];
  const hold = (condition: string, ...bound: Value[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  for (const [field, value] of Object.entries(where)) hold(`${columnOf(field)} = ?`, value);
  if (from !== undefined) hold(`${key} >= ?`, from);
  if (to !== undefined) hold(`${key} < ?`, to);
  if (after) hold(`(${key}, id) ${descending ? '<' : '>'} (?, ?)`, after.key, after.id);
  values.push(limit);
  const sql = `SELECT id, position, body, ${key} FROM ${tableOf(collection)} WHERE ${conditions.join(' AND ')} ORDER BY ${key} ${way}, id ${way} LIMIT ?`;
  return { sql, values };
}
