import { IsIn } from 'class-validator';
import { restrictionExceptions, restrictionGrounds } from '#domain';
import type { Instant } from '#kernel';
import { AllOrListOf, IsTime, ListOf, Optional } from '#http';
import { ControllerByDefaultBody, SubjectByDefaultBody } from '../route/attributed.body.ts';

export class ImposeRestrictionBody extends SubjectByDefaultBody {
  @IsIn(restrictionGrounds) ground!: (typeof restrictionGrounds)[number];
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @AllOrListOf('identifier') purposes!: string[] | 'all';
}

export class AuthoriseRestrictedProcessingBody extends ControllerByDefaultBody {
  @IsIn(restrictionExceptions) exception!: (typeof restrictionExceptions)[number];
  @Optional() @IsTime() until?: Instant;
  @Optional() @ListOf('identifier') purposes?: string[];
}

export class AnnounceRestrictionLiftBody extends ControllerByDefaultBody {}

export class LiftRestrictionBody extends ControllerByDefaultBody {}
