import { Module, type DynamicModule } from '@nestjs/common';
import { OpenApiController } from '../openapi/openapi.controller.ts';
import { ServedRoutes } from '../openapi/served-routes.ts';
import { ProblemPagesController } from '../openapi/problem-pages.controller.ts';

/** What every HTTP service of the ledger serves beside its own modules: its document, and the pages that its problems lead to. */
@Module({ controllers: [OpenApiController, ProblemPagesController], providers: [ServedRoutes] })
export class HttpRootModule {
  static of(...imports: readonly DynamicModule[]): DynamicModule {
    return { module: HttpRootModule, imports: [...imports] };
  }
}
