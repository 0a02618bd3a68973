import { Module, type DynamicModule } from '@nestjs/common';
import { Metrics } from '#observability';
import { HealthController, READINESS, type Readiness } from './health.controller.ts';

@Module({})
export class HealthModule {
  static on(ready: Readiness, metrics: Metrics): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [
        { provide: READINESS, useValue: ready },
        { provide: Metrics, useValue: metrics },
      ],
    };
  }
}
