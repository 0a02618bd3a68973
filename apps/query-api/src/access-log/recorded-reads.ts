import { Inject, Injectable } from '@nestjs/common';
import type { AccessFilter } from '#application';
import type { RequestContext } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

/** Writes down who reads what of whom. */
@Injectable()
export class RecordedReads {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Resolves once the read is on the disk: nothing of it may be released before. `count`: items that it is going to show. */
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

/** What its handler has found to be good; a parameter that the log has no name for fails the read. */
const filterOf = ({ cursor, ...rest }: Query): AccessFilter => ({ ...rest, ...(cursor !== undefined && { cursor: 'given' }) });
