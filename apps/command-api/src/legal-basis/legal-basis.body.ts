import { IsIn } from 'class-validator';
import { lawfulBases, type AssertedBasis } from '#domain';
import type { Instant } from '#kernel';
import { Is, IsTime, Optional, SaidBody } from '#http';

export class AssertLegalBasisBody extends SaidBody {
  @Is('identifier') purposeId!: string;
  @IsIn(lawfulBases.filter((basis) => basis !== 'consent')) lawfulBasis!: AssertedBasis;
  @Optional() @IsTime() validFrom?: Instant;
  @Optional() @IsTime() validUntil?: Instant;
  @Is('code') justificationCode!: string;
}

export class EndLegalBasisBody extends SaidBody {}
