import type { Instant } from '#kernel';
import { AllOrListOf, Is, IsTime, Optional, AttributedBody } from '#http';

export class PlaceLegalHoldBody extends AttributedBody {
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @Is('code') legalReference!: string;
  @Optional() @IsTime() reviewAt?: Instant;
}

export class ReleaseLegalHoldBody extends AttributedBody {}
