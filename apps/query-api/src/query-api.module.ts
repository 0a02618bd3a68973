import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditController } from './audit/audit.controller.ts';
import { PurposesController } from './catalogue/purposes.controller.ts';
import { DecisionController } from './decision/decision.controller.ts';
import { DecisionHandler, StatusHandler } from './decision/decision.handler.ts';
import { Decisions } from './decision/decisions.ts';
import { QUERY_SIDE, type QuerySide } from './query-side.ts';
import { ViewReads } from './reads/view-reads.ts';
import { StatusController } from './subject/status.controller.ts';

@Module({})
export class QueryApiModule {
  static on(side: QuerySide): DynamicModule {
    return {
      module: QueryApiModule,
      imports: [CqrsModule],
      controllers: [AuditController, DecisionController, PurposesController, StatusController],
      providers: [{ provide: QUERY_SIDE, useValue: side }, ViewReads, Decisions, DecisionHandler, StatusHandler],
    };
  }
}
