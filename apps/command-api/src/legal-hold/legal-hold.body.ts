import type { Instant } from '#kernel';
import { AllOrListOf, Is, IsTime, Optional } from '#http';
import { ControllerByDefaultBody } from '../route/attributed.body.ts';

export class PlaceLegalHoldBody extends ControllerByDefaultBody {
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @Is('code') legalReference!: string;
  @Optional() @IsTime() reviewAt?: Instant;
}

export class ReleaseLegalHoldBody extends ControllerByDefaultBody {}
