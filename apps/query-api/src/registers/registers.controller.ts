import { Controller, Get, Inject } from '@nestjs/common';
import { inTurns } from '#application';
import { CurrentContext, Described, queryOf, ReadRoute, type RequestContext, ResponseSchema, ValidatedQuery } from '#http';
import { processingStatus, type RegisterRow } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads, type InQuarantine, type Page } from '../reads/view-reads.ts';
import { erasureNeeds, openErasures } from './open-erasures.ts';
import { registerEntries, type ListedEntry } from './register-entries.ts';
import { listedErasures, listedLegalHolds, listedObjections, listedRestrictions } from './registers.schema.ts';
import {
  registerParameters,
  erasures,
  legalHolds,
  objections,
  restrictions,
  type RegisterQuery,
  type Entry,
  type Register,
} from './registers.ts';

type RegisterEntry<Listed extends Entry> = ListedEntry<Listed> & InQuarantine;

const erasureParameters = { ...registerParameters(erasures), needs: queryOf.oneOf(erasureNeeds) };

/** Open and closed cases of all subjects, in the order in which they were opened. */
@Controller('v1')
export class RegistersController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get('restrictions')
  @Described(
    'The restrictions of all people',
    'Lists restrictions with their states, to find those that wait for somebody (domain-model 6, "Restriction").',
  )
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedRestrictions })
  restrictions(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(registerParameters(restrictions)) query: RegisterQuery,
  ) {
    return this.list(context, query, restrictions);
  }

  @Get('objections')
  @Described(
    'The objections of all people',
    'Lists objections with their states, to find those that wait for a decision (domain-model 6, "Objection").',
  )
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedObjections })
  objections(@CurrentContext() context: RequestContext, @ValidatedQuery(registerParameters(objections)) query: RegisterQuery) {
    return this.list(context, query, objections);
  }

  @Get('legal-holds')
  @Described(
    'The legal holds of all people',
    'Lists duties to keep data, with the day on which each is to be looked at again (domain-model 6, "Legal hold").',
  )
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedLegalHolds })
  legalHolds(@CurrentContext() context: RequestContext, @ValidatedQuery(registerParameters(legalHolds)) query: RegisterQuery) {
    return this.list(context, query, legalHolds);
  }

  @Get('erasures')
  @Described(
    'The erasures of all people',
    'Lists cases of erasure with their states and terms, to find those that wait for somebody (domain-model 6, "Erasure"). `needs`: those that the number of the overview with this name counts.',
  )
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedErasures })
  async erasures(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(erasureParameters) { needs, ...query }: queryOf.QueryValues<typeof erasureParameters>,
  ) {
    if (!needs) return this.list(context, query, erasures);
    const { controllerId } = context.request.verified.principal!;
    await this.views.waitFor(context, erasures.model, processingStatus);
    const open = await openErasures(this.views, controllerId, this.context.clock());
    const wanted = new Set(open.filter((erasure) => erasure.needs.includes(needs)).map(({ row }) => row.id));
    return this.list(context, query, erasures, ({ id }) => wanted.has(id));
  }

  private async list<Listed extends Entry>(
    context: RequestContext,
    query: RegisterQuery,
    register: Register<Listed>,
    isWanted?: (row: RegisterRow) => boolean,
  ): Promise<Page<RegisterEntry<Listed>>> {
    const { request } = context;
    const { state, order, ...paging } = query;
    await this.views.waitFor(context, register.model, processingStatus);
    const { controllerId } = request.verified.principal!;
    const where = { controllerId, ...(state && { state }) };
    const rows = { where, order: 'order', descending: order === 'newestFirst' };
    const { items, ...page } = await this.views.page(register.model, rows, paging, isWanted);
    const entries = new Map(await Array.fromAsync(inTurns(registerEntries(register, items, this.context))));
    const listed = items.map((row) => entries.get(row)!);
    // The subject's view may be some events ahead of the register; the state in it counts.
    const wanted = listed.filter((entry) => state === undefined || entry.state === state);
    return { items: await this.views.withQuarantine(controllerId, wanted, register.model, processingStatus), ...page };
  }
}
