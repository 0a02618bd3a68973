import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { changeClasses, type ChangeClass } from '#domain';
import type { Instant } from '#kernel';
import { Is, IsTime, ObjectsOf } from '#http';

export class PolicyTextBody {
  @Is('language') language!: string;
  @IsString() @IsNotEmpty() content!: string;
}

export class PublishPolicyVersionBody {
  @Is('policyVersion') version!: string;
  @IsTime() effectiveFrom!: Instant;
  @IsIn(changeClasses) changeClass!: ChangeClass;

  @ObjectsOf(PolicyTextBody, ({ language }) => language)
  texts!: PolicyTextBody[];
}

export class CancelScheduledPolicyVersionBody {
  @Is('code') reason!: string;
}
