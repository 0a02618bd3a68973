import type { CollectionName, CollectionSpec, Query } from './document-store.port.ts';

type Indexes = CollectionSpec['indexes'];

/** A query that no store answers by one walk along an index is a bug of the caller: it would read the whole collection. */
export function checkQuery(collection: CollectionName, indexes: Indexes, query: Query): void {
  if (!indexes.some((index) => serves(index, query))) {
    const fields = [...Object.keys(query.where), query.order].map((field) => JSON.stringify(field));
    throw new Error(`${collection} declares no index of the fields ${fields.join(', ')}`);
  }
  for (const value of [...Object.values(query.where), query.from, query.to, query.after?.key]) checkValue(value);
  if (!Number.isInteger(query.limit) || query.limit < 1) throw new Error(`not a limit: ${query.limit}`);
}

/** Equal fields first, in any order, then the sort key. */
function serves(index: readonly string[], { where, order }: Query): boolean {
  const equal = Object.keys(where).filter((field) => field !== order);
  return index.at(-1) === order && index.length === equal.length + 1 && equal.every((field) => index.includes(field));
}

/** A driver takes an object for named parameters or for an operator, so the types alone are not relied on here. */
function checkValue(value: unknown): void {
  if (value !== undefined && typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`a field is compared with a ${typeof value}`);
}
