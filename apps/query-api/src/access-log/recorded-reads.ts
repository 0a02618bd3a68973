import { Inject, Injectable } from '@nestjs/common';
import type { AccessFilter } from '#application';
import type { RequestContext } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

/** Records who has read which details of which subject. */
@Injectable()
export class RecordedReads {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Resolves once the record is on disk; nothing may be sent before. `count`: how many items the answer shows. */
  record({ request }: Pick<RequestContext, 'request'>, count: number, filter = filterOf(request.query as Query)): Promise<void> {
    const { controllerId, sub, roles } = request.verified.principal!;
    const { subjectRef } = request.params as { subjectRef?: string };
    return this.context.accessLog.record(controllerId, {
      ...{ sub, roles, count },
      route: `GET ${request.routeOptions.url!.replaceAll(/:(\w+)/g, '{$1}')}`,
      ...(subjectRef !== undefined && { subjectRef }),
      ...(Object.keys(filter).length > 0 && { filter }),
    });
  }
}

type Query = Omit<AccessFilter, 'cursor'> & { readonly cursor?: string };

/** The query, which the route has validated. A parameter that the access record does not declare fails the read. */
const filterOf = ({ cursor, ...rest }: Query): AccessFilter => ({ ...rest, ...(cursor !== undefined && { cursor: 'given' }) });
