import { Controller, Get, Inject } from '@nestjs/common';
import type { AccessRecord } from '#application';
import { ValidatedQuery, CurrentContext, Described, Problem, queryOf, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { defaultFrom, recordPage, recordPlaceOf } from '../reads/record-page.ts';
import type { Page } from '../reads/view-reads.ts';
import { recordedAccess } from './access-log.schema.ts';
import { RecordedRead } from './recorded-read.ts';

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
  ): Promise<Page<AccessRecord>> {
    const { cursor, limit = queryOf.defaultLimit, ...filter } = query;
    const { principal, minPosition } = request.verified;
    const after = cursor && recordPlaceOf(cursor);
    const position = await this.context.streams.freshPosition(minPosition);
    if (position === undefined) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    const from = filter.from ?? defaultFrom(filter.to, this.context.clock);
    const found = this.context.accessLog.read(principal!.controllerId, { ...filter, from, ...(after && { after }) });
    return recordPage(found, limit);
  }
}
