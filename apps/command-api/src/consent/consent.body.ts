import { IsBoolean, IsIn } from 'class-validator';
import { consentTypes, type ConsentType } from '#domain';
import type { Instant } from '#kernel';
import { Is, IsTime, ListOf, ObjectOf, Optional } from '#http';
import { ControllerSideBody, SubjectByDefaultBody, SubjectSideBody } from '../route/attributed.body.ts';

export class PolicyRefBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
  @Optional() @Is('language') language?: string;
}

export class GiveConsentBody extends SubjectSideBody {
  @Is('identifier') purposeId!: string;
  @Optional() @ListOf('identifier') dataCategories?: string[];
  @Optional() @ListOf('identifier', { empty: true }) recipients?: string[];
  @IsIn(consentTypes) consentType!: ConsentType;
  @Optional() @IsTime() validUntil?: Instant;
  @Optional() @IsBoolean() isSeparateDocument?: boolean;
  @Optional() @ObjectOf(PolicyRefBody) policyRef?: PolicyRefBody;
  @Optional() @IsTime() noticePresentedAt?: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

export class ConfirmConsentBody extends SubjectSideBody {
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

export class RenewConsentBody extends SubjectSideBody {
  @Optional() @IsTime() validUntil?: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

export class RefuseConsentBody extends SubjectByDefaultBody {}

export class WithdrawConsentBody extends SubjectByDefaultBody {}

export class InvalidateConsentBody extends ControllerSideBody {
  @Is('code') reason!: string;
}
