import { IsBoolean, IsIn } from 'class-validator';
import { consentTypes, preferenceChoices, type ConsentType, type PreferenceChoice } from '#domain';
import type { ActorRole, Instant } from '#kernel';
import { Is, IsTime, ListOf, ObjectOf, ObjectsOfKinds, Optional } from '#http';
import { PolicyRefBody } from '../consent/consent.body.ts';
import { AnyActor, Attributed, defaultRole, SubjectSideActor } from '../route/attributed.body.ts';

/** A choice of a word that there is not: its other fields are not looked at. */
export class PreferenceChoiceBody {
  @Is('identifier') purposeId!: string;
  @IsIn(preferenceChoices) choice!: PreferenceChoice['choice'];
}

export class RefuseOrWithdrawChoiceBody {
  @Is('identifier') purposeId!: string;
  @IsIn(['refuse', 'withdraw']) choice!: 'refuse' | 'withdraw';
}

export class GiveChoiceBody {
  @Is('identifier') purposeId!: string;
  @IsIn(['give']) choice!: 'give';
  @Optional() @ListOf('identifier') dataCategories?: string[];
  @Optional() @ListOf('identifier', { empty: true }) recipients?: string[];
  @IsIn(consentTypes) consentType!: ConsentType;
  @Optional() @IsTime() validUntil?: Instant;
  @Optional() @IsBoolean() isSeparateDocument?: boolean;
  @Optional() @ObjectOf(PolicyRefBody) policyRef?: PolicyRefBody;
  @Optional() @IsTime() noticePresentedAt?: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

/** Only the subject's side gives consent, be it one choice among others. */
function actorOf({ choices }: { readonly choices?: unknown }) {
  const gives = Array.isArray(choices) && choices.some((member: unknown) => isGiven(member));
  return gives ? SubjectSideActor : AnyActor;
}

const isGiven = (member: unknown): boolean =>
  typeof member === 'object' && member !== null && 'choice' in member && member.choice === 'give';

export class RecordPreferencesBody extends Attributed {
  @ObjectsOfKinds<GiveChoiceBody | RefuseOrWithdrawChoiceBody, 'choice'>({
    field: 'choice',
    kinds: { give: GiveChoiceBody, refuse: RefuseOrWithdrawChoiceBody, withdraw: RefuseOrWithdrawChoiceBody },
    otherwise: PreferenceChoiceBody,
    nameOf: ({ purposeId }) => purposeId,
  })
  choices!: (GiveChoiceBody | RefuseOrWithdrawChoiceBody)[];

  @Optional() @ObjectOf(PolicyRefBody) policyRef?: PolicyRefBody;
  @Optional() @IsTime() noticePresentedAt?: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
  @Optional() @ObjectOf(AnyActor, actorOf) actor?: AnyActor;
  get [defaultRole](): ActorRole {
    return 'dataSubject';
  }
}
