import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentContext, Problem, ReadRoute, type RequestContext } from '#http';
import { collectionOf, projectionStatuses } from '#projections';
import { readModels } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { readWait } from '../reads/projected-ledger.ts';

@Controller('v1/projections')
export class ProjectionsController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** How each view fares; told also of one that no read would trust. */
  @Get()
  @ReadRoute('dashboard', 'operator', 'auditor', 'admin')
  async list(@CurrentContext() { request, reply }: RequestContext): Promise<object> {
    const { documents, events, clock, freshnessOf: look } = this.context;
    const { minPosition: min } = request.verified;
    const { position } = await look(readModels.map(collectionOf), min === undefined ? undefined : { min, waitMillis: readWait });
    if (min !== undefined && position < min) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    return { items: await projectionStatuses(readModels, { documents, ledger: events, clock }) };
  }
}
