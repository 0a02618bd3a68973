import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

/** Feeds never end by themselves, so they are ended when the service shuts down; a stream of decisions is answered to its end. */
@Injectable()
export class ConnectionsEnd implements OnModuleDestroy {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  onModuleDestroy(): void {
    this.context.openFeeds.end();
  }
}
