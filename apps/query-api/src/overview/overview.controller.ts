import { Controller, Get } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { dailyStatistics, erasureRegister, exposures, objectionRegister, restrictionRegister } from '#read-models';
import { ViewReads } from '../reads/view-reads.ts';
import { overview, type Overview } from './overview.schema.ts';
import { Overviews } from './overviews.ts';

const counted = [erasureRegister, restrictionRegister, objectionRegister, exposures, dailyStatistics];

@Controller('v1/overview')
export class OverviewController {
  constructor(
    private readonly views: ViewReads,
    private readonly overviews: Overviews,
  ) {}

  /** How much waits for somebody, in numbers alone. */
  @Get()
  @Described(
    'What waits for somebody',
    'Counts the cases of the tenant that are open, overdue or end soon, and the views that lag: numbers alone, rounded for who may not see people.',
  )
  @ReadRoute('dashboard', 'operator', 'approver', 'auditor', 'admin')
  @ResponseSchema({ shape: overview })
  async read(@CurrentContext() context: RequestContext): Promise<Overview> {
    await this.views.waitFor(context, ...counted);
    return this.overviews.of(context.request.verified.principal!);
  }
}
