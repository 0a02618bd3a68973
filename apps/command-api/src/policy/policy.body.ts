import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsNotEmpty, IsString, ValidateNested } from 'class-validator';
import { changeClasses, type ChangeClass } from '#domain';
import type { Instant } from '#kernel';
import { Is, IsObjects, IsTime } from '#http';

export class PolicyTextBody {
  @Is('language') language!: string;
  @IsString() @IsNotEmpty() content!: string;
}

export class PublishPolicyVersionBody {
  @Is('policyVersion') version!: string;
  @IsTime() effectiveFrom!: Instant;
  @IsIn(changeClasses) changeClass!: ChangeClass;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique(({ language }: PolicyTextBody) => language)
  @IsObjects()
  @ValidateNested({ each: true })
  @Type(() => PolicyTextBody)
  texts!: PolicyTextBody[];
}
