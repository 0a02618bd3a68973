import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Roles } from '#access';
import { AskStatus, type StatusAnswer } from '#application';
import { Exchanged, minPosition, Problem, queryOf, type Exchange } from '#http';

@Controller('v1/subjects/:subjectRef')
export class StatusController {
  constructor(private readonly bus: QueryBus) {}

  @Get('status')
  @Roles('service-command', 'operator', 'approver', 'auditor')
  async status(@Exchanged() { request, reply }: Exchange): Promise<object> {
    const { subjectRef } = request.params as { subjectRef: string };
    const times = queryOf.query(request.query, { at: queryOf.instant, knownAt: queryOf.instant });
    const { controllerId } = request.known.principal!;
    const answer = await this.bus.execute<AskStatus, StatusAnswer | undefined>(
      new AskStatus(controllerId, subjectRef, times, minPosition(request.headers)),
    );
    if (!answer) throw new Problem('LEDGER_STALE');
    const position = answer.position.toString();
    void reply.header('ledger-position', position).header('etag', `"${answer.revision}"`);
    return { subjectRef, ...answer.status, position };
  }
}
