import { queryOf } from '#http';
import type { Page, Paging } from './view-reads.ts';

/** A page of a list in memory; without a limit all the rest of it. */
export function pageOf<Item>(
  list: string,
  items: readonly Item[],
  { limit = items.length, cursor }: Paging,
  placeOf: (item: Item) => queryOf.Cursor,
): Page<Item> {
  const before = cursor && queryOf.cursorText(list, cursor);
  const from = before === undefined ? 0 : items.findIndex((item) => queryOf.cursorText(list, placeOf(item)) === before) + 1;
  const page = items.slice(from, from + limit);
  const last = from + limit < items.length ? page.at(-1) : undefined;
  return { items: page, ...(last && { nextCursor: queryOf.cursorText(list, placeOf(last)) }) };
}
