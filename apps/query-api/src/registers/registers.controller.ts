import { Controller, Get, Inject } from '@nestjs/common';
import type { Subject } from '#domain';
import { ValidatedQuery, CurrentContext, ReadRoute, type RequestContext } from '#http';
import { instantOf, latest } from '#kernel';
import { processingStatus, subjectKey, type RegisterRow } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { asksOf, erasures, legalHolds, objections, restrictions, type AskedOfRegister, type Register } from './registers.ts';

/** Open and closed cases of all subjects, in the order in which they were opened. */
@Controller('v1')
export class RegistersController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get('restrictions')
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  restrictions(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(asksOf(restrictions)) asked: AskedOfRegister,
  ): Promise<object> {
    return this.list(context, asked, restrictions);
  }

  @Get('objections')
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  objections(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(asksOf(objections)) asked: AskedOfRegister,
  ): Promise<object> {
    return this.list(context, asked, objections);
  }

  @Get('legal-holds')
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  legalHolds(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(asksOf(legalHolds)) asked: AskedOfRegister,
  ): Promise<object> {
    return this.list(context, asked, legalHolds);
  }

  @Get('erasures')
  @ReadRoute('operator', 'approver', 'auditor')
  @RecordedRead()
  erasures(@CurrentContext() context: RequestContext, @ValidatedQuery(asksOf(erasures)) asked: AskedOfRegister): Promise<object> {
    return this.list(context, asked, erasures);
  }

  private async list(context: RequestContext, asked: AskedOfRegister, register: Register): Promise<object> {
    const { request } = context;
    const { state, ...paging } = asked;
    await this.views.waitFor(context, register.model, processingStatus);
    const where = { controllerId: request.verified.principal!.controllerId, ...(state && { state }) };
    const { items, ...page } = await this.views.page(register.model, { where, order: 'order' }, paging);
    const subjects = await this.views.many(processingStatus, items.map(keyOf));
    const shown = items.map((row) => this.entry(register, row, subjects.get(keyOf(row))));
    // The subject's own view may be some events ahead of the register: then its word counts.
    return { items: shown.filter((entry) => state === undefined || entry.state === state), ...page };
  }

  /** What the status says of the case: suspended categories, for one, come of the subject's other cases too. */
  private entry({ entries }: Register, row: RegisterRow, subject: Subject = row.facts) {
    const found = [subject, row.facts].flatMap((facts) => entries(facts, this.now(facts))).find(({ id }) => id === row.id);
    return { subjectRef: row.subjectRef, ...found!.entry };
  }

  private now({ recordedAt }: Subject) {
    return latest(instantOf(this.context.clock()), recordedAt);
  }
}

const keyOf = ({ controllerId, subjectRef }: RegisterRow): string => subjectKey(controllerId, subjectRef);
