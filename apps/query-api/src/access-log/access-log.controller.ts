import { Controller, Get, Inject } from '@nestjs/common';
import type { AccessPlace, PlacedRecord } from '#application';
import { ValidatedQuery, CurrentContext, invalid, patterns, Problem, queryOf, ReadRoute, type RequestContext } from '#http';
import { instantOf, millisOf, toInstant, type Instant } from '#kernel';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { RecordedRead } from './recorded-read.ts';

/** Told where nobody says from when on. */
const usualMillis = 30 * 86_400_000;

const asks = {
  subjectRef: queryOf.matching(patterns.subjectRef),
  from: queryOf.instant,
  to: queryOf.instant,
  ...queryOf.paging,
};

@Controller('v1/access-log')
export class AccessLogController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Reads of subjects' details, oldest first; this one is among them for whoever reads next. */
  @Get()
  @ReadRoute('auditor')
  @RecordedRead()
  async list(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(asks) asked: queryOf.QueryValues<typeof asks>,
  ): Promise<object> {
    const { cursor, limit = queryOf.defaultLimit, ...query } = asked;
    const { principal, minPosition } = request.verified;
    const after = cursor && placeOf(cursor);
    const position = await this.context.streams.freshPosition(minPosition);
    if (position === undefined) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    const from = query.from ?? this.usualFrom(query.to);
    const found = this.context.accessLog.read(principal!.controllerId, { ...query, from, ...(after && { after }) });
    return pageOf(found, limit);
  }

  private usualFrom(to: Instant | undefined): Instant {
    return instantOf(Math.max(0, (to ? millisOf(to) : this.context.clock()) - usualMillis));
  }
}

async function pageOf(found: AsyncIterable<PlacedRecord>, limit: number): Promise<object> {
  const items: PlacedRecord[] = [];
  // One more than asked tells whether there is a next page.
  for await (const placed of found) if (items.push(placed) > limit) break;
  const page = items.slice(0, limit);
  const last = items.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ record }) => record), ...(last && { nextCursor: cursorOf(last.place) }) };
}

const cursorOf = ({ readAt, writer, revision }: AccessPlace): string =>
  queryOf.cursorText({ key: readAt, id: `${writer}.${revision}` });

/** A cursor of another list leads nowhere here. */
function placeOf({ key, id }: queryOf.Cursor): AccessPlace {
  const readAt = toInstant(String(key));
  const [, writer, revision] = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(id) ?? [];
  if (!readAt || !writer || !revision) throw invalid({ pointer: '/cursor', rule: 'parameter' });
  return { readAt, writer, revision: Number(revision) };
}
