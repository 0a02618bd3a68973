import { code, identifier, instant, listOf, object, optional, policyRefSchema, required, text, wholeNumber } from '#kernel';
import type { Fields, Schema } from '#kernel';
import { erasureEntryFields } from '../erasure/erasure-entry.schema.ts';
import { consentStates, consentTypes } from '../events/consent.events.ts';
import { legalBasisEntryFields } from '../legal-basis/legal-basis-entry.schema.ts';
import { legalHoldEntryFields } from '../legal-hold/legal-hold-entry.schema.ts';
import { objectionEntryFields } from '../objection/objection-entry.schema.ts';
import { restrictionEntryFields } from '../restriction/restriction-entry.schema.ts';
import type { consentStatus } from './consent-status.ts';
import type { Status } from './status-at.ts';

type Consent = ReturnType<typeof consentStatus>;
type Scope = Pick<Consent, 'dataCategories' | 'recipients' | 'consentType'>;

const orNull = <T>({ json }: Schema<T>): Schema<T | null> => ({ json: { anyOf: [json, { type: 'null' }] } });

/** A consent as the register lists it. */
export const consentEntryFields: Fields<Omit<Consent, keyof Scope>> = {
  purposeId: required(identifier, 'the purpose'),
  state: required(code(...consentStates), 'how it stands'),
  since: optional(instant, 'when its state took effect'),
  until: optional(instant, 'when it ends by itself'),
  purposeVersion: required(orNull(wholeNumber), 'the version that was consented to, else the one in force'),
  policyRef: optional(policyRefSchema, 'the text that the person was shown'),
  overlays: required(listOf(code('reconsentRequired', 'expiresSoon', 'awaitingConfirmation')), 'what else is to be known of it'),
};

const scopeFields: Fields<Scope> = {
  dataCategories: required(listOf(identifier), 'of the grant that it rests on, or last rested on'),
  recipients: required(listOf(identifier), 'of the same grant'),
  consentType: required(orNull(code(...consentTypes)), 'of the same grant'),
};

/** The lists of a status. */
export const statusFields: Fields<Status> = {
  consents: required(
    listOf(
      object<Status['consents'][number]>({
        ...{ ...consentEntryFields, ...scopeFields },
        acceptedCommands: required(listOf(text('command')), 'those that its present state would not refuse'),
      }),
    ),
    'one a purpose that was spoken about by name',
  ),
  restrictions: required(listOf(object(restrictionEntryFields)), 'lifted ones too'),
  objections: required(listOf(object(objectionEntryFields)), 'decided and withdrawn ones too'),
  legalBases: required(listOf(object(legalBasisEntryFields)), 'ended ones too'),
  legalHolds: required(listOf(object(legalHoldEntryFields)), 'released ones too'),
  erasures: required(listOf(object(erasureEntryFields)), 'completed ones too'),
};
