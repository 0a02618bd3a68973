import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLogController } from './access-log/access-log.controller.ts';
import { RecordedReads } from './access-log/recorded-reads.ts';
import { AuditController } from './audit/audit.controller.ts';
import { ConsentsController } from './consents/consents.controller.ts';
import { ListedConsents } from './consents/listed-consents.ts';
import { ControllerController } from './catalogue/controller.controller.ts';
import { PoliciesController } from './catalogue/policies.controller.ts';
import { PurposesController } from './catalogue/purposes.controller.ts';
import { DashboardController } from './dashboard/dashboard.controller.ts';
import { DecisionLogController } from './decision-log/decision-log.controller.ts';
import { DecisionController } from './decision/decision.controller.ts';
import { Decisions } from './decision/decisions.ts';
import { ExplanationController } from './decision/explanation.controller.ts';
import { GetDecisionHandler } from './decision/get-decision.query.ts';
import { ExposuresController } from './exposures/exposures.controller.ts';
import { FeedController } from './feed/feed.controller.ts';
import { ConnectionsEnd } from './connections/connections-end.ts';
import { LogController } from './log/log.controller.ts';
import { BundleController } from './log/bundle.controller.ts';
import { LogProofsController } from './log/log-proofs.controller.ts';
import { SealedLogs } from './log/sealed-logs.ts';
import { TilesController } from './log/tiles.controller.ts';
import { Overviews } from './overview/overviews.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { ProjectionsController } from './operations/projections.controller.ts';
import { QUERY_CONTEXT, type QueryContext } from './query-context.ts';
import { ViewReads } from './reads/view-reads.ts';
import { RegistersController } from './registers/registers.controller.ts';
import { StatisticsController } from './statistics/statistics.controller.ts';
import { GetStatusHandler } from './subject/get-status.query.ts';
import { ChangesController } from './subject/changes.controller.ts';
import { StatusController } from './subject/status.controller.ts';

@Module({})
export class QueryApiModule {
  static on(context: QueryContext): DynamicModule {
    return {
      module: QueryApiModule,
      imports: [CqrsModule],
      controllers: [
        AccessLogController,
        AuditController,
        BundleController,
        ChangesController,
        ConsentsController,
        ControllerController,
        DashboardController,
        DecisionController,
        DecisionLogController,
        ExplanationController,
        ExposuresController,
        FeedController,
        LogController,
        LogProofsController,
        OverviewController,
        PoliciesController,
        ProjectionsController,
        PurposesController,
        RegistersController,
        StatisticsController,
        StatusController,
        TilesController,
      ],
      providers: [
        { provide: QUERY_CONTEXT, useValue: context },
        RecordedReads,
        ViewReads,
        Decisions,
        ListedConsents,
        SealedLogs,
        Overviews,
        ConnectionsEnd,
        GetDecisionHandler,
        GetStatusHandler,
      ],
    };
  }
}
