import { Controller, Get, Inject } from '@nestjs/common';
import type { AccessRecord } from '#application';
import { ValidatedQuery, CurrentContext, Described, queryOf, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { listRecords, recordParameters } from '../reads/record-page.ts';
import type { Page } from '../reads/view-reads.ts';
import { recordedAccess } from './access-log.schema.ts';
import { RecordedRead } from './recorded-read.ts';

const list = 'access-log';
const parameters = { subjectRef: queryOf.matching(patterns.subjectRef), ...recordParameters(list) };

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
  list(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<Page<AccessRecord>> {
    const { accessLog } = this.context;
    const { subjectRef } = query;
    return listRecords(this.context, context, {
      list,
      query,
      read: (controllerId, period) => accessLog.read(controllerId, period),
      fits: (record) => subjectRef === undefined || isOf(subjectRef, record),
    });
  }
}

const isOf = (sought: string, { subjectRef, subjectRefs }: AccessRecord): boolean =>
  subjectRef === sought || subjectRefs?.includes(sought) === true;
