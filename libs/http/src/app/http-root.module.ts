import { Module, type DynamicModule } from '@nestjs/common';
import { ProblemPagesController } from '../problem/problem-pages.controller.ts';

/** What every HTTP service of the ledger serves beside its own modules: the pages that its problems lead to. */
@Module({ controllers: [ProblemPagesController] })
export class HttpRootModule {
  static of(...imports: readonly DynamicModule[]): DynamicModule {
    return { module: HttpRootModule, imports: [...imports] };
  }
}
