import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString } from 'class-validator';
import {
  lawfulBases,
  loggedDecisions,
  necessities,
  purposeChangeClasses,
  type LawfulBasis,
  type LoggedDecisions,
  type Necessity,
  type PurposeChangeClass,
} from '#domain';
import type { Instant } from '#kernel';
import { each, Is, IsLength, IsLocalisedName, IsTime, ListOf, ObjectOf, ObjectsOf, Optional } from '#http';

const isLawfulBasis = (word: unknown) => (lawfulBases as readonly unknown[]).includes(word);

export class DataCategoryBody {
  @Is('identifier') id!: string;
  @IsIn(necessities) necessity!: Necessity;
  @Optional() @Is('code') retentionClass?: string;
}

export class PurposePolicyBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
}

/** What a version of a purpose says. */
class PurposeVersionBody {
  @IsLocalisedName() name!: Record<string, string>;
  @Optional() @IsString() description?: string;

  @ObjectsOf(DataCategoryBody, ({ id }) => id)
  dataCategories!: DataCategoryBody[];

  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(lawfulBases, each(isLawfulBasis)) lawfulBases!: LawfulBasis[];
  @Optional() @ListOf('identifier', { empty: true }) recipients?: string[];
  @Optional() @IsBoolean() directMarketing?: boolean;
  @Optional() @IsBoolean() specialCategory?: boolean;
  @Optional() @IsBoolean() distribution?: boolean;
  @Optional() @IsBoolean() doubleOptIn?: boolean;
  @Optional() @IsLength() confirmWithin?: string;
  @Optional() @IsBoolean() separateDocument?: boolean;
  @Optional() @IsLength() consentValidity?: string;
  @Optional() @ObjectOf(PurposePolicyBody) policyRef?: PurposePolicyBody;
  @Optional() @IsIn(loggedDecisions) logDecisions?: LoggedDecisions;
  @Optional() @IsTime() effectiveFrom?: Instant;
}

export class RegisterPurposeBody extends PurposeVersionBody {
  @Is('identifier') purposeId!: string;
}

export class RevisePurposeBody extends PurposeVersionBody {
  /** Required where name or description are others than those of the last version. */
  @Optional() @IsIn(purposeChangeClasses) changeClass?: PurposeChangeClass;
}

export class RetirePurposeBody {
  @Optional() @IsTime() effectiveFrom?: Instant;
  @Is('code') reason!: string;
}

export class CancelScheduledVersionBody {
  @Is('code') reason!: string;
}

export class CancelScheduledRetirementBody {
  @Is('code') reason!: string;
}
