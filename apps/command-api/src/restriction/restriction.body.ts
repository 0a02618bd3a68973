import { IsIn } from 'class-validator';
import { restrictionExceptions, restrictionGrounds } from '#domain';
import type { Instant } from '#kernel';
import { AllOrListOf, IsTime, ListOf, Optional, AttributedBody } from '#http';

export class ImposeRestrictionBody extends AttributedBody {
  @IsIn(restrictionGrounds) ground!: (typeof restrictionGrounds)[number];
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @AllOrListOf('identifier') purposes!: string[] | 'all';
}

export class AuthoriseRestrictedProcessingBody extends AttributedBody {
  @IsIn(restrictionExceptions) exception!: (typeof restrictionExceptions)[number];
  @Optional() @IsTime() until?: Instant;
  @Optional() @ListOf('identifier') purposes?: string[];
}

export class AnnounceRestrictionLiftBody extends AttributedBody {}

export class LiftRestrictionBody extends AttributedBody {}
