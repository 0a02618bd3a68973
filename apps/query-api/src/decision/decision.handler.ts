import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AskDecision, askDecision, AskStatus, askStatus } from '#application';
import { QUERY_SIDE, type QuerySide } from '../query-side.ts';

@QueryHandler(AskDecision)
export class DecisionHandler implements IQueryHandler<AskDecision> {
  constructor(@Inject(QUERY_SIDE) private readonly side: QuerySide) {}

  execute(query: AskDecision) {
    return askDecision(this.side, query);
  }
}

@QueryHandler(AskStatus)
export class StatusHandler implements IQueryHandler<AskStatus> {
  constructor(@Inject(QUERY_SIDE) private readonly side: QuerySide) {}

  execute(query: AskStatus) {
    return askStatus(this.side, query);
  }
}
