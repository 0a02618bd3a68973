import { Inject, Injectable } from '@nestjs/common';
import type { AccessFilter } from '#application';
import type { RequestContext } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

/** Records who has read which details of which subject. */
@Injectable()
export class RecordedReads {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Resolves once the record is on disk; nothing may be sent before. `count`: how many items the answer shows. */
  record({ request }: Pick<RequestContext, 'request'>, count: number, { filter, ...whom }: Asked = askedBy(request)) {
    const { controllerId, sub, roles } = request.verified.principal!;
    return this.context.accessLog.record(controllerId, {
      ...{ sub, roles, count },
      route: `${request.method === 'POST' ? 'POST' : 'GET'} ${request.routeOptions.url!.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{tile}')}`,
      ...whom,
      ...(Object.keys(filter).length > 0 && { filter }),
    });
  }
}

/** Of whom details are shown, and what was asked for. */
export interface Asked {
  readonly subjectRef?: string;
  readonly subjectRefs?: readonly string[];
  readonly filter: AccessFilter;
}

/** As path and query say it. HEAD is recorded as GET: an ETag is a detail. */
const askedBy = ({ params, query }: RequestContext['request']): Asked => ({
  ...whomIn(params as { subjectRef?: string }),
  filter: filterOf(query as Query),
});

const whomIn = ({ subjectRef }: { subjectRef?: string }) => (subjectRef === undefined ? {} : { subjectRef });

type Query = Omit<AccessFilter, 'cursor'> & { readonly cursor?: string };

/** The query, which the route has validated. A parameter that the access record does not declare fails the read. */
const filterOf = ({ cursor, ...rest }: Query): AccessFilter => ({ ...rest, ...(cursor !== undefined && { cursor: 'given' }) });
