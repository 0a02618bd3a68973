import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Metrics } from '#observability';
import { Described, Open, routeMetadata } from '../request/route-access.ts';

export const READINESS = Symbol('readiness');

/** Whether the process may be sent requests, and which faults people must look at that are no reason to send them elsewhere. */
export interface Ready {
  readonly ready: boolean;
  /** Stable codes. */
  readonly faults?: readonly string[];
}

export type Readiness = () => Promise<Ready>;

interface Reply {
  code(status: number): Reply;
  type(contentType: string): Reply;
}

/** For orchestrators and scrapers: no token, no data of anybody. */
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly ready: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Described('Is the process alive?', 'For who starts the process again when it is not.')
  @Open()
  live(): object {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Described('Can the service answer?', 'For load balancers: 503 while a store is away or a view is not ready.')
  @Open()
  async readiness(@Res({ passthrough: true }) reply: Reply): Promise<object> {
    const { ready, faults = [] } = await this.ready().catch((): Ready => ({ ready: false }));
    reply.code(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'notReady', ...(faults.length > 0 && { faults }) };
  }

  @Get('metrics')
  @Described('Metrics', 'For Prometheus.')
  @Open()
  @routeMetadata({ response: { status: 200, media: ['text/plain'] } })
  scrape(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
