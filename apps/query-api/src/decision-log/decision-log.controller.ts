import { Controller, Get, Inject } from '@nestjs/common';
import type { LoggedDecision } from '#application';
import { ValidatedQuery, CurrentContext, Described, queryOf, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { listRecords, recordParameters } from '../reads/record-page.ts';
import type { Page } from '../reads/view-reads.ts';
import { recordedDecisions } from './decision-log.schema.ts';

const list = 'decision-log';
const parameters = {
  subjectRef: queryOf.matching(patterns.subjectRef),
  purposeId: queryOf.matching(patterns.identifier),
  ...recordParameters(list),
};

/** Of one page: a log of every decision may be long. */
const maxLooked = 10_000;

@Controller('v1/decision-log')
export class DecisionLogController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Oldest first. An answer of the last second may come later. */
  @Get()
  @Described(
    'Who asked what of whom, and what was answered',
    'Lists the answers to questions about purposes that have them kept (`logDecisions`), oldest first, of the last 30 days unless the caller says otherwise. An answer stands here up to a second after it was given.',
  )
  @ReadRoute('auditor')
  @RecordedRead()
  @ResponseSchema({ shape: recordedDecisions })
  list(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<Page<LoggedDecision>> {
    const { decisionLog } = this.context;
    const { subjectRef, purposeId } = query;
    return listRecords(this.context, context, {
      list,
      query,
      read: (controllerId, period) => decisionLog.read(controllerId, period),
      fits: ({ question }) =>
        (subjectRef === undefined || question.subjectRef === subjectRef) &&
        (purposeId === undefined || question.purposeId === purposeId),
      maxLooked,
    });
  }
}
