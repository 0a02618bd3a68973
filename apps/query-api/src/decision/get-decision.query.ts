import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { getDecision, type AnsweredDecision, type DecisionQuery, type DecisionRequest, type MinimumPosition } from '#application';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

export class GetDecision extends Query<AnsweredDecision> implements DecisionQuery {
  readonly controllerId: string;
  readonly request: DecisionRequest;
  readonly minimumPosition?: MinimumPosition;

  constructor(controllerId: string, request: DecisionRequest, minimumPosition?: MinimumPosition) {
    super();
    this.controllerId = controllerId;
    this.request = request;
    if (minimumPosition) this.minimumPosition = minimumPosition;
  }
}

@QueryHandler(GetDecision)
export class GetDecisionHandler implements IQueryHandler<GetDecision> {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  execute(query: GetDecision): Promise<AnsweredDecision> {
    return getDecision(this.context, query);
  }
}
