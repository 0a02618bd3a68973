import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { ValidatedQuery, CurrentContext, queryOf, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { dailyStatistics, statisticsRows, type StatisticsRow } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { pageOf } from '../reads/page-of.ts';
import { ViewReads, type Page } from '../reads/view-reads.ts';
import { daysOf, utcDate } from './days.ts';
import { dailyCounts } from './statistics.schema.ts';

const parameters = {
  from: utcDate,
  to: utcDate,
  purposeId: queryOf.matching(patterns.identifier),
  ...queryOf.pagingOf(dailyStatistics.name),
};

@Controller('v1/statistics')
export class StatisticsController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** Bounded by the number of days, so without a limit all rows are in one page. */
  @Get('daily')
  @Described(
    'Counts of each day',
    'Counts what was given, refused, withdrawn and expired on each day for each purpose version. Small counts are hidden (domain-model 8).',
  )
  @ReadRoute('dashboard', 'operator', 'auditor', 'admin')
  @ResponseSchema({ shape: dailyCounts })
  async daily(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<Page<StatisticsRow>> {
    const { from, to, purposeId, ...paging } = query;
    const days = daysOf({ ...(from && { from }), ...(to && { to }) }, this.context.clock());
    await this.views.waitFor(context, dailyStatistics);
    const where = { controllerId: context.request.verified.principal!.controllerId, ...(purposeId && { purposeId }) };
    const last = days.at(-1);
    // The counts of a day are sums over all days before, so every month up to the last day is read.
    const months = last ? await this.views.all(dailyStatistics, { where, order: 'month', to: `${last.slice(0, 7)}~` }) : [];
    return pageOf(dailyStatistics.name, statisticsRows(months, days), paging, (row) => ({
      key: row.day,
      id: `${row.purposeId}.${row.purposeVersion}`,
    }));
  }
}
