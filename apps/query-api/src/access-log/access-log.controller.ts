import { Controller, Get, Inject } from '@nestjs/common';
import type { AccessPlace, PlacedRecord } from '#application';
import {
  CurrentContext,
  Described,
  invalid,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  ResponseSchema,
  ValidatedQuery,
} from '#http';
import { patterns, instantOf, millisOf, toInstant, type Instant } from '#kernel';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import type { Page } from '../reads/view-reads.ts';
import { recordedAccess } from './access-log.schema.ts';
import { RecordedRead } from './recorded-read.ts';

/** The period that is listed when `from` is absent. */
const defaultPeriodMillis = 30 * 86_400_000;

const parameters = {
  subjectRef: queryOf.matching(patterns.subjectRef),
  from: queryOf.instant,
  to: queryOf.instant,
  ...queryOf.paging,
};

@Controller('v1/access-log')
export class AccessLogController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Reads of subjects' details, oldest first. This read is recorded too, for the next one to show. */
  @Get()
  @Described(
    'Who read what of whom',
    'Lists the reads of details of people, oldest first, of the last 30 days unless the caller says otherwise. This read is recorded too (trust 5).',
  )
  @ReadRoute('auditor')
  @RecordedRead()
  @ResponseSchema({ shape: recordedAccess })
  async list(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<Page<PlacedRecord['record']>> {
    const { cursor, limit = queryOf.defaultLimit, ...filter } = query;
    const { principal, minPosition } = request.verified;
    const after = cursor && placeOf(cursor);
    const position = await this.context.streams.freshPosition(minPosition);
    if (position === undefined) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    const from = filter.from ?? this.defaultFrom(filter.to);
    const found = this.context.accessLog.read(principal!.controllerId, { ...filter, from, ...(after && { after }) });
    return pageOf(found, limit);
  }

  private defaultFrom(to: Instant | undefined): Instant {
    return instantOf(Math.max(0, (to ? millisOf(to) : this.context.clock()) - defaultPeriodMillis));
  }
}

async function pageOf(found: AsyncIterable<PlacedRecord>, limit: number): Promise<Page<PlacedRecord['record']>> {
  const items: PlacedRecord[] = [];
  // One more than the limit tells whether there is a next page.
  for await (const placed of found) if (items.push(placed) > limit) break;
  const page = items.slice(0, limit);
  const last = items.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ record }) => record), ...(last && { nextCursor: cursorOf(last.place) }) };
}

const cursorOf = ({ readAt, writer, revision }: AccessPlace): string =>
  queryOf.cursorText({ key: readAt, id: `${writer}.${revision}` });

/** A cursor of another list is refused. */
function placeOf({ key, id }: queryOf.Cursor): AccessPlace {
  const readAt = toInstant(String(key));
  const [, writer, revision] = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(id) ?? [];
  if (!readAt || !writer || !revision) throw invalid({ pointer: '/cursor', rule: 'parameter' });
  return { readAt, writer, revision: Number(revision) };
}
