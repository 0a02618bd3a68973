import type { Instant } from '#kernel';
import { AllOrListOf, Is, IsTime, Optional, SaidBody } from '#http';

export class PlaceLegalHoldBody extends SaidBody {
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @Is('code') legalReference!: string;
  @Optional() @IsTime() reviewAt?: Instant;
}

export class ReleaseLegalHoldBody extends SaidBody {}
