import { Controller, Get, Inject } from '@nestjs/common';
import { purposeVersionInForceByDate, type Purpose } from '#domain';
import {
  CurrentContext,
  Described,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  ResponseSchema,
  ValidatedQuery,
} from '#http';
import type { Instant } from '#kernel';
import { purposeCatalogue, purposeKey } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads, type Page } from '../reads/view-reads.ts';
import { everyRole } from './every-role.ts';
import { purpose, purposes, type PurposeItem } from './purposes.schema.ts';
import { listedVersions, markAt } from './listed-versions.ts';

const mark = { at: queryOf.instant };
const markedPage = { ...mark, ...queryOf.pagingOf(purposeCatalogue.name) };

@Controller('v1/purposes')
export class PurposesController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @Described('All purposes', 'Lists the purposes of the tenant with their versions (domain-model 1).')
  @ReadRoute(...everyRole)
  @ResponseSchema({ shape: purposes })
  async list(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(markedPage) { at, ...paging }: queryOf.QueryValues<typeof markedPage>,
  ): Promise<Page<PurposeItem>> {
    await this.views.waitFor(context, purposeCatalogue);
    const { controllerId } = context.request.verified.principal!;
    const { items, ...page } = await this.views.page(purposeCatalogue, { where: { controllerId }, order: 'purposeId' }, paging);
    return { items: items.map((purpose) => this.itemOf(purpose, at)), ...page };
  }

  @Get(':purposeId')
  @Described('One purpose', 'Shows a purpose with all its versions, and which one is in force (domain-model 1).')
  @ReadRoute(...everyRole)
  @ResponseSchema({ shape: purpose })
  async one(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(mark) { at }: queryOf.QueryValues<typeof mark>,
  ): Promise<PurposeItem> {
    const { request, reply } = context;
    const { purposeId } = request.params as { purposeId: string };
    await this.views.waitFor(context, purposeCatalogue);
    const purpose = await this.views.one(purposeCatalogue, purposeKey(request.verified.principal!.controllerId, purposeId));
    if (!purpose) throw new Problem('NOT_FOUND');
    void reply.header('etag', `"${purpose.revision}"`);
    return this.itemOf(purpose, at);
  }

  /** `at` changes nothing but the mark `inForce` (http-api 2). */
  private itemOf(purpose: Purpose, at: Instant | undefined): PurposeItem {
    const { purposeId } = purpose;
    const versions = listedVersions(purpose).toSorted((one, other) => one.entry.version - other.entry.version);
    const retirement = listedRetirement(purpose);
    const inForce = purposeVersionInForceByDate(purpose, markAt(at, this.context.clock(), versions));
    return {
      purposeId,
      versions: versions.map(({ entry: { eventId, ...version }, cancelledAt }) => ({
        ...version,
        inForce: eventId === inForce?.eventId,
        ...(cancelledAt && { cancelledAt }),
      })),
      ...(retirement && { retirement }),
    };
  }
}

function listedRetirement({ retirement, cancelledRetirements = [] }: Purpose): PurposeItem['retirement'] {
  if (retirement) return { effectiveFrom: retirement.effectiveFrom, reason: retirement.reason };
  const last = cancelledRetirements.at(-1);
  return last && { effectiveFrom: last.entry.effectiveFrom, reason: last.entry.reason, cancelledAt: last.cancelledAt };
}
