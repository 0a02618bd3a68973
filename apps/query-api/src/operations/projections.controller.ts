import { decodeAll } from '#application';
import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, Problem, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { collectionOf, projectionStatuses } from '#projections';
import { readModels } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { minimumWait } from '../reads/projected-ledger.ts';
import { projections, type ProjectionList } from './projections.schema.ts';

@Controller('v1/projections')
export class ProjectionsController {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** The status of every view, also of one that is too stale to be read. */
  @Get()
  @Described('How the views are', 'Shows how far each view is behind, and what stopped it (architecture, "Poison").')
  @ReadRoute('dashboard', 'operator', 'auditor', 'admin')
  @ResponseSchema({ shape: projections })
  async list(@CurrentContext() { request, reply }: RequestContext): Promise<ProjectionList> {
    const { documents, events, clock, freshnessOf } = this.context;
    const { minPosition: minimum, principal } = request.verified;
    const { controllerId } = principal!;
    const { position } = await freshnessOf(readModels.map(collectionOf), minimumWait(minimum));
    if (minimum !== undefined && position < minimum) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    return { items: await projectionStatuses(readModels, { documents, ledger: events, decode: decodeAll, clock, controllerId }) };
  }
}
