import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
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
import { GetStatus } from './get-status.query.ts';
import { status, type StatusBody } from './status.schema.ts';

const parameters = { at: queryOf.instant, knownAt: queryOf.instant };

@Controller('v1/subjects/:subjectRef')
export class StatusController {
  constructor(private readonly bus: QueryBus) {}

  @Get('status')
  @Described(
    'What holds for a person',
    'Shows consents, restrictions, objections, bases, holds and erasures of a person, now or at a moment, with the commands that each would accept (domain-model 6).',
  )
  @ReadRoute('service-command', 'operator', 'approver', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: status })
  async status(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(parameters) times: queryOf.QueryValues<typeof parameters>,
  ): Promise<StatusBody> {
    const { subjectRef } = request.params as { subjectRef: string };
    const { principal, minPosition } = request.verified;
    const answer = await this.bus.execute(new GetStatus(principal!.controllerId, subjectRef, times, minPosition));
    if (!answer) throw new Problem('LEDGER_STALE');
    const position = answer.position.toString();
    void reply.header('ledger-position', position).header('etag', `"${answer.revision}"`);
    return { subjectRef, ...answer.status, position, ...(answer.quarantined && { quarantined: answer.quarantined }) };
  }
}
