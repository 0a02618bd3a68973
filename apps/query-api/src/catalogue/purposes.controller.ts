import { Controller, Get, Inject } from '@nestjs/common';
import { purposeVersionInForceByDate, type Purpose } from '#domain';
import { ValidatedQuery, HttpExchange, Problem, queryOf, ReadRoute, type Exchange } from '#http';
import type { Instant } from '#kernel';
import { purposeCatalogue, purposeKey } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { everyRole } from './every-role.ts';
import { markAt } from './mark-at.ts';

const mark = { at: queryOf.instant };
const markedPage = { ...mark, ...queryOf.paging };

@Controller('v1/purposes')
export class PurposesController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @ReadRoute(...everyRole)
  async list(
    @HttpExchange() exchange: Exchange,
    @ValidatedQuery(markedPage) { at, ...paging }: queryOf.Asked<typeof markedPage>,
  ): Promise<object> {
    await this.views.settle(exchange, purposeCatalogue);
    const { controllerId } = exchange.request.known.principal!;
    const { items, ...page } = await this.views.page(purposeCatalogue, { where: { controllerId }, order: 'purposeId' }, paging);
    return { items: items.map((purpose) => this.shown(purpose, at)), ...page };
  }

  @Get(':purposeId')
  @ReadRoute(...everyRole)
  async one(@HttpExchange() exchange: Exchange, @ValidatedQuery(mark) { at }: queryOf.Asked<typeof mark>): Promise<object> {
    const { request, reply } = exchange;
    const { purposeId } = request.params as { purposeId: string };
    await this.views.settle(exchange, purposeCatalogue);
    const purpose = await this.views.one(purposeCatalogue, purposeKey(request.known.principal!.controllerId, purposeId));
    if (!purpose) throw new Problem('NOT_FOUND');
    void reply.header('etag', `"${purpose.revision}"`);
    return this.shown(purpose, at);
  }

  /** `at` only moves the mark (http-api 2). */
  private shown(purpose: Purpose, at: Instant | undefined): object {
    const { purposeId, versions, retirement } = purpose;
    const inForce = purposeVersionInForceByDate(purpose, markAt(at, this.context.clock(), versions));
    return {
      purposeId,
      versions: versions.map(({ eventId: _id, ...version }) => ({ ...version, inForce: version.version === inForce?.version })),
      ...(retirement && { retirement: { effectiveFrom: retirement.effectiveFrom, reason: retirement.reason } }),
    };
  }
}
