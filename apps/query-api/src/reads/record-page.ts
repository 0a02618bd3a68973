import type { PeriodQuery, PlacedRecord, RecordPlace } from '#application';
import { invalid, Problem, queryOf, type RequestContext } from '#http';
import { instantOf, millisOf, toInstant, type Instant } from '#kernel';
import type { QueryContext } from '../query-context.ts';
import type { Page } from './view-reads.ts';

/** The period that is listed when `from` is absent. */
const defaultPeriodMillis = 30 * 86_400_000;

export const recordParameters = (list: string) => ({ from: queryOf.instant, to: queryOf.instant, ...queryOf.pagingOf(list) });

export interface RecordList<T> {
  /** By its name the list knows its own cursors. */
  readonly list: string;
  readonly query: queryOf.QueryValues<ReturnType<typeof recordParameters>>;
  /** Oldest first. */
  readonly read: (controllerId: string, period: PeriodQuery) => AsyncIterable<PlacedRecord<T>>;
  readonly fits: (record: T) => boolean;
  /** Records that one page looks at: where few of them fit, it is short and goes on with its cursor. Absent: as many as there are. */
  readonly maxLooked?: number;
}

/** A page of records that lie in streams of their days, with the position that it is true for. */
export async function listRecords<T>(
  { streams, clock }: Pick<QueryContext, 'streams' | 'clock'>,
  { request, reply }: RequestContext,
  { query, read, ...wanted }: RecordList<T>,
): Promise<Page<T>> {
  const { principal, minPosition } = request.verified;
  const { cursor, limit = queryOf.defaultLimit, from, to } = query;
  const after = cursor && placeOf(cursor);
  const position = await streams.freshPosition(minPosition);
  if (position === undefined) throw new Problem('LEDGER_STALE');
  void reply.header('ledger-position', position.toString());
  const period = { from: from ?? defaultFrom(to, clock()), ...(to && { to }), ...(after && { after }) };
  return pageOf(read(principal!.controllerId, period), limit, wanted);
}

const defaultFrom = (to: Instant | undefined, now: number): Instant =>
  instantOf(Math.max(0, (to ? millisOf(to) : now) - defaultPeriodMillis));

async function pageOf<T>(
  found: AsyncIterable<PlacedRecord<T>>,
  limit: number,
  { list, fits, maxLooked }: Pick<RecordList<T>, 'list' | 'fits' | 'maxLooked'>,
): Promise<Page<T>> {
  const items: T[] = [];
  let looked = 0;
  let last: RecordPlace | undefined;
  for await (const { place, record } of found) {
    const isFit = fits(record);
    // One more than the limit tells whether there is a next page.
    if (last && ((isFit && items.length === limit) || looked === maxLooked))
      return { items, nextCursor: queryOf.cursorText(list, cursorAt(last)) };
    if (isFit) items.push(record);
    looked++;
    last = place;
  }
  return { items };
}

const cursorAt = ({ time, writer, revision }: RecordPlace): queryOf.Cursor => ({ key: time, id: `${writer}.${revision}` });

function placeOf({ key, id }: queryOf.Cursor): RecordPlace {
  const time = toInstant(String(key));
  const [, writer, revision] = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(id) ?? [];
  if (!time || !writer || !revision) throw invalid({ pointer: '/cursor', rule: 'parameter' });
  return { time, writer, revision: Number(revision) };
}
