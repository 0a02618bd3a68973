import type { PlacedRecord, RecordPlace } from '#application';
import { invalid, queryOf } from '#http';
import { instantOf, millisOf, toInstant, type Clock, type Instant } from '#kernel';
import type { Page } from './view-reads.ts';

/** The period that is listed when `from` is absent. */
const defaultPeriodMillis = 30 * 86_400_000;

export const defaultFrom = (to: Instant | undefined, clock: Clock): Instant =>
  instantOf(Math.max(0, (to ? millisOf(to) : clock()) - defaultPeriodMillis));

/** The next page of records that lie in streams of their days. */
export async function recordPage<T>(found: AsyncIterable<PlacedRecord<T>>, limit: number): Promise<Page<T>> {
  const items: PlacedRecord<T>[] = [];
  // One more than the limit tells whether there is a next page.
  for await (const placed of found) if (items.push(placed) > limit) break;
  const page = items.slice(0, limit);
  const last = items.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ record }) => record), ...(last && { nextCursor: cursorOf(last.place) }) };
}

const cursorOf = ({ time, writer, revision }: RecordPlace): string =>
  queryOf.cursorText({ key: time, id: `${writer}.${revision}` });

/** A cursor of another list is refused. */
export function recordPlaceOf({ key, id }: queryOf.Cursor): RecordPlace {
  const time = toInstant(String(key));
  const [, writer, revision] = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(id) ?? [];
  if (!time || !writer || !revision) throw invalid({ pointer: '/cursor', rule: 'parameter' });
  return { time, writer, revision: Number(revision) };
}
