import { code, flag, identifier, instant, listOf, mapOf, object, optional, required, text, wholeNumber } from '#kernel';
import type { Fields } from '#kernel';
import { eventType, type EventTypes } from './event-type.ts';
import {
  lawfulBases,
  loggedDecisions,
  necessities,
  purposeChangeClasses,
  type DataCategory,
  type PurposeContent,
  type PurposeEvent,
  type PurposeRegistered,
  type PurposeRetired,
  type PurposeRetirementCancelled,
  type PurposeRevised,
  type PurposeVersionCancelled,
} from './purpose.events.ts';

const duration = text('ISO 8601 duration');

const dataCategory = object<DataCategory>({
  id: required(identifier, 'the data category'),
  necessity: required(code(...necessities), 'informs, is no gate'),
  retentionClass: optional(text('code'), 'how long such data are kept'),
});

export const purposeContentFields: Fields<PurposeContent> = {
  name: required(mapOf(text('text')), 'the name, by language'),
  description: optional(text('text'), 'what the purpose is, for people'),
  dataCategories: required(listOf(dataCategory), 'the categories that may be processed'),
  lawfulBases: required(listOf(code(...lawfulBases)), 'in declared order: a decision takes the first that holds'),
  recipients: required(listOf(identifier), 'who may be given the data'),
  directMarketing: required(flag, 'an objection to direct marketing stops it'),
  specialCategory: required(flag, 'consent must be explicit'),
  distribution: required(flag, 'data are made public'),
  doubleOptIn: required(flag, 'consent must be confirmed'),
  confirmWithin: optional(duration, 'when an unconfirmed grant lapses; P7D where absent'),
  separateDocument: required(flag, 'consent must stand in a document of its own'),
  consentValidity: optional(duration, 'how long a consent holds'),
  policyRef: optional(
    object<{ readonly policyId: string; readonly version: string }>({
      policyId: required(identifier, 'the policy'),
      version: required(text('policy version'), 'its version'),
    }),
    'the policy version that describes the purpose',
  ),
  logDecisions: optional(code(...loggedDecisions), 'which decisions are kept in the decision log; none where absent'),
  effectiveFrom: required(instant, 'from when the version is in force'),
};

const versioned = {
  purposeId: required(identifier, 'the purpose'),
  version: required(wholeNumber, 'rises by one from 1'),
  ...purposeContentFields,
};

const previous = required(
  object<{ version: number }>({ version: required(wholeNumber, 'the version before') }),
  'what it replaces',
);

const purposeEvent = eventType('purpose');

export const purposeEventTypes = {
  PurposeRegistered: purposeEvent(
    'A purpose was registered, in its first version.',
    object<PurposeRegistered['data']>(versioned),
    { leaves: 'active' },
  ),
  PurposeRevised: purposeEvent(
    'A purpose has a further version; consents stay bound to theirs.',
    object<PurposeRevised['data']>({
      ...versioned,
      changeClass: optional(
        code(...purposeChangeClasses),
        'of another name or description; `material`: consent is asked for anew',
      ),
      previous,
    }),
    { leaves: 'active' },
  ),
  PurposeRetired: purposeEvent(
    'A purpose serves no processing any more.',
    object<PurposeRetired['data']>({
      purposeId: required(identifier, 'the purpose'),
      effectiveFrom: required(instant, 'from when it is retired'),
      reason: required(text('code'), 'why'),
      previous,
    }),
    { leaves: 'retired' },
  ),
  PurposeVersionCancelled: purposeEvent(
    'A version was taken back before it was in force; it counts as never published, and its number stays taken.',
    object<PurposeVersionCancelled['data']>({
      purposeId: required(identifier, 'the purpose'),
      version: required(wholeNumber, 'the version taken back'),
      reason: required(text('code'), 'why'),
      previous: required(
        object<PurposeVersionCancelled['data']['previous']>({
          state: required(code('scheduled'), 'it was not in force yet'),
          effectiveFrom: required(instant, 'from when it would have been in force'),
        }),
        'what it takes back',
      ),
    }),
    { leaves: 'cancelled' },
  ),
  PurposeRetirementCancelled: purposeEvent(
    'A retirement was taken back before its date; the purpose lives on and may be retired again.',
    object<PurposeRetirementCancelled['data']>({
      purposeId: required(identifier, 'the purpose'),
      reason: required(text('code'), 'why'),
      previous: required(
        object<PurposeRetirementCancelled['data']['previous']>({
          state: required(code('retired'), 'it was to be retired'),
          effectiveFrom: required(instant, 'from when it would have been retired'),
        }),
        'what it takes back',
      ),
    }),
    { leaves: 'active' },
  ),
} satisfies EventTypes<PurposeEvent>;
