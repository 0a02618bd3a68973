import { Controller, Get, Inject } from '@nestjs/common';
import { getChanges } from '#application';
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
import { RecordedRead } from '../access-log/recorded-read.ts';
import { itemOfEvent } from '../audit/audit-item.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { subjectChanges, type SubjectChanges } from './changes.schema.ts';

const parameters = {
  from: queryOf.required(queryOf.instant),
  to: queryOf.instant,
  fromKnownAt: queryOf.instant,
  toKnownAt: queryOf.instant,
};

@Controller('v1/subjects/:subjectRef/changes')
export class ChangesController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** What differs between two moments of a subject, and the facts that lie between them. */
  @Get()
  @Described(
    'What changed between two moments',
    'Compares what held for a person at two moments, each by what was known at some time, with the facts in between (domain-model 2).',
  )
  @ReadRoute('operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: subjectChanges })
  async changes(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(parameters) { from, to, fromKnownAt, toKnownAt }: queryOf.QueryValues<typeof parameters>,
  ): Promise<SubjectChanges> {
    const { subjectRef } = request.params as { subjectRef: string };
    const { principal, minPosition } = request.verified;
    const found = await getChanges(this.context, {
      ...{ controllerId: principal!.controllerId, subjectRef },
      from: { at: from, ...(fromKnownAt && { knownAt: fromKnownAt }) },
      to: { ...(to && { at: to }), ...(toKnownAt && { knownAt: toKnownAt }) },
      ...(minPosition !== undefined && { minimumPosition: minPosition }),
    });
    if (!found) throw new Problem('LEDGER_STALE');
    const { position, events, ...answer } = found;
    void reply.header('ledger-position', position.toString());
    return { ...answer, events: events.map(itemOfEvent) };
  }
}
