import { Module, type DynamicModule } from '@nestjs/common';
import { DocumentController } from '../document/document.controller.ts';
import { ServedRoutes } from '../document/served-routes.ts';
import { ProblemPagesController } from '../problem/problem-pages.controller.ts';

/** What every HTTP service of the ledger serves beside its own modules: its document, and the pages that its problems lead to. */
@Module({ controllers: [DocumentController, ProblemPagesController], providers: [ServedRoutes] })
export class HttpRootModule {
  static of(...imports: readonly DynamicModule[]): DynamicModule {
    return { module: HttpRootModule, imports: [...imports] };
  }
}
