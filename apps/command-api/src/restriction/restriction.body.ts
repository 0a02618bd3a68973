import { IsIn } from 'class-validator';
import { restrictionExceptions, restrictionGrounds } from '#domain';
import type { Instant } from '#kernel';
import { AllOrListOf, IsTime, ListOf, Optional, SaidBody } from '#http';

export class ImposeRestrictionBody extends SaidBody {
  @IsIn(restrictionGrounds) ground!: (typeof restrictionGrounds)[number];
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @AllOrListOf('identifier') purposes!: string[] | 'all';
}

export class AuthoriseRestrictedProcessingBody extends SaidBody {
  @IsIn(restrictionExceptions) exception!: (typeof restrictionExceptions)[number];
  @Optional() @IsTime() until?: Instant;
  @Optional() @ListOf('identifier') purposes?: string[];
}

export class AnnounceRestrictionLiftBody extends SaidBody {}

export class LiftRestrictionBody extends SaidBody {}
