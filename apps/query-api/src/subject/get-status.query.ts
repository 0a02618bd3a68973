import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { getStatus, type StatusAnswer, type StatusQuery } from '#application';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

export class GetStatus extends Query<StatusAnswer | undefined> implements StatusQuery {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly times: StatusQuery['times'];
  readonly minimumPosition?: bigint;

  constructor(controllerId: string, subjectRef: string, times: StatusQuery['times'], minimumPosition?: bigint) {
    super();
    this.controllerId = controllerId;
    this.subjectRef = subjectRef;
    this.times = times;
    if (minimumPosition !== undefined) this.minimumPosition = minimumPosition;
  }
}

@QueryHandler(GetStatus)
export class GetStatusHandler implements IQueryHandler<GetStatus> {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  execute(query: GetStatus): Promise<StatusAnswer | undefined> {
    return getStatus(this.context, query);
  }
}
