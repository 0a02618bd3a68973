import type { CollectionName, Query } from './document-store.port.ts';

/** A query that no store answers is a bug of the caller: `fields` are those that the collection's indexes declare. */
export function checkQuery(collection: CollectionName, fields: ReadonlySet<string>, query: Query): void {
  for (const field of [query.order, ...Object.keys(query.where)]) {
    if (!fields.has(field)) throw new Error(`${collection} declares no index with the field ${JSON.stringify(field)}`);
  }
  for (const value of [...Object.values(query.where), query.from, query.to, query.after?.key]) checkValue(value);
  if (!Number.isInteger(query.limit) || query.limit < 1) throw new Error(`not a limit: ${query.limit}`);
}

/** A driver takes an object for named parameters or for an operator, so the types alone are not relied on here. */
function checkValue(value: unknown): void {
  if (value !== undefined && typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`a field is compared with a ${typeof value}`);
}
