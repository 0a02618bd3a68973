import { Controller, Get } from '@nestjs/common';
import { Described } from '#http';
import { ValidatedQuery, CurrentContext, queryOf, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { patterns, instantOf, millisOf } from '#kernel';
import { exposures, type Exposure } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { ViewReads, type InQuarantine, type Page } from '../reads/view-reads.ts';
import { listedExposures, type ExposureItem } from './exposures.schema.ts';

const parameters = {
  purposeId: queryOf.matching(patterns.identifier),
  from: queryOf.instant,
  to: queryOf.instant,
  ...queryOf.pagingOf(exposures.name),
};

@Controller('v1/exposures')
export class ExposuresController {
  constructor(private readonly views: ViewReads) {}

  /** Those that overlap [`from`, `to`), by their end. */
  @Get()
  @Described(
    'What was permitted and should not have been',
    'Lists the intervals in which answers rested on a consent that had been withdrawn already, because the withdrawal was recorded late (domain-model 2, rule 2).',
  )
  @ReadRoute('operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedExposures })
  async list(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<Page<ExposureItem & InQuarantine>> {
    const { purposeId, from, to, ...paging } = query;
    await this.views.waitFor(context, exposures);
    const { controllerId } = context.request.verified.principal!;
    const where = { controllerId, ...(purposeId && { purposeId }) };
    // `until` is exclusive: an exposure that ends at `from` does not overlap the interval. Instants are whole milliseconds.
    const ending = from && { from: instantOf(millisOf(from) + 1) };
    const { items, ...page } = await this.views.page(exposures, { where, order: 'until', ...ending }, paging, (exposure) =>
      to === undefined ? true : exposure.from < to,
    );
    return { items: await this.views.withQuarantine(controllerId, items.map(itemOf), exposures), ...page };
  }
}

const itemOf = ({ controllerId: _controller, ...exposure }: Exposure): ExposureItem => exposure;
