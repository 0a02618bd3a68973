import { IsIn } from 'class-validator';
import { lawfulBases, type AssertedBasis } from '#domain';
import type { Instant } from '#kernel';
import { Is, IsTime, Optional } from '#http';
import { ControllerByDefaultBody } from '../route/attributed.body.ts';

export class AssertLegalBasisBody extends ControllerByDefaultBody {
  @Is('identifier') purposeId!: string;
  @IsIn(lawfulBases.filter((basis) => basis !== 'consent')) lawfulBasis!: AssertedBasis;
  @Optional() @IsTime() validFrom?: Instant;
  @Optional() @IsTime() validUntil?: Instant;
  @Is('code') justificationCode!: string;
}

export class EndLegalBasisBody extends ControllerByDefaultBody {}
