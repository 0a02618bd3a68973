import { IsIn } from 'class-validator';
import { calendarIds, regimes, type Regime } from '#domain';
import type { Instant } from '#kernel';
import { IsTime, IsTimeZone, Optional } from '#http';

export class ConfigureControllerBody {
  @IsIn(regimes) regime!: Regime;
  @Optional() @IsTimeZone() timeZone?: string;
  @Optional() @IsIn(calendarIds) calendar?: string;
  @Optional() @IsTime() effectiveFrom?: Instant;
}
