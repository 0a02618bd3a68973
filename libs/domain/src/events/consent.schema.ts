import {
  code,
  either,
  flag,
  identifier,
  instant,
  listOf,
  listOfOne,
  object,
  optional,
  required,
  text,
  uuid,
  wholeNumber,
} from '#kernel';
import type { Fields } from '#kernel';
import { fromEffect, fromReceipt, subjectEvent, untilEffect, type SubjectEventTypes } from './event-type.ts';
import { consentStates, consentTypes, type ConsentBefore, type ConsentEvent, type Grant } from './consent.events.ts';
import type { ConsentAwaitingConfirmation, ConsentConfirmed, ConsentGiven, ConsentInvalidated } from './consent.events.ts';
import type { ConsentPeriod, ConsentRefused, ConsentRenewed, ConsentWithdrawn, PeriodsChanged } from './consent.events.ts';

const purposeId = required(identifier, 'the purpose');

const before = object<ConsentBefore>({
  purposeId,
  state: required(code(...consentStates), 'of the consent, as known when the event was decided'),
  purposeVersion: optional(wholeNumber, 'that the consent was bound to'),
  since: optional(instant, 'start of the live grant that decided'),
  until: optional(instant, 'its end'),
});
const previous = required(before, 'what it replaces');
const allPrevious = required(listOf(before), 'what it replaces, one a purpose');
const period = object<ConsentPeriod>({
  purposeId,
  purposeVersion: required(wholeNumber, 'that the consent is bound to'),
  from: required(instant, 'from when the consent is given or renewed'),
  until: optional(instant, 'until when, exclusive'),
  expires: optional(flag, 'it ends there by itself'),
});
const periods = optional(
  object<PeriodsChanged>({
    before: required(listOf(period), 'those that are no more'),
    after: required(listOf(period), 'those that there are instead'),
  }),
  'what it changes of the times in which consents are given; absent: nothing',
);
const effectiveUntil = optional(instant, 'its end, exclusive');

const grant: Fields<Grant> = {
  purposeId,
  purposeVersion: required(wholeNumber, 'that the consent is bound to'),
  dataCategories: required(listOf(identifier), 'what the consent covers'),
  recipients: required(listOf(identifier), 'whom the data may be given to'),
  consentType: required(code(...consentTypes), 'how it was expressed'),
  isSeparateDocument: required(flag, 'it stands in a document of its own'),
  validUntil: optional(instant, "the end that the subject's side named"),
  noticePresentedAt: optional(instant, 'when the subject was informed'),
  grantExpressedAt: required(instant, 'the expression that a withdrawal is measured against'),
  effectiveFrom: required(instant, 'from when it counts, confirmation apart'),
  effectiveUntil,
  narrows: optional(uuid, 'the grant that this one only takes away from'),
  previous,
};

export const consentEventTypes = {
  ConsentGiven: subjectEvent('The subject consented to a purpose.', object<ConsentGiven['data']>({ ...grant, periods }), {
    starts: fromEffect,
    // By its recording it ends the waiting of the grants before it.
    ends: ({ data, recordedAt }) => [data.effectiveUntil, recordedAt],
    leaves: 'given',
  }),
  ConsentAwaitingConfirmation: subjectEvent(
    'The subject consented to a purpose that asks for double opt-in; nothing is permitted yet.',
    object<ConsentAwaitingConfirmation['data']>({
      ...grant,
      confirmBefore: required(instant, 'the confirmation must be expressed before it; then the grant lapses'),
    }),
    {
      starts: fromEffect,
      ends: ({ data, recordedAt }) => [data.confirmBefore, data.effectiveUntil, recordedAt],
      leaves: 'awaitingConfirmation',
    },
  ),
  ConsentConfirmed: subjectEvent(
    'The second half of a double opt-in.',
    object<ConsentConfirmed['data']>({
      purposeId,
      purposeVersion: required(wholeNumber, 'of the grant'),
      periods,
      grantEventIds: required(listOf(uuid), 'the grant that was awaiting it'),
      effectiveFrom: required(instant, 'from when the consent counts'),
      effectiveUntil,
      previous,
    }),
    { starts: fromEffect, ends: untilEffect, leaves: 'given' },
  ),
  ConsentRenewed: subjectEvent(
    'The subject prolonged a consent.',
    object<ConsentRenewed['data']>({
      purposeId,
      periods,
      grantEventIds: required(listOf(uuid), 'the grant that is prolonged'),
      effectiveFrom: required(instant, 'from when the renewal counts'),
      effectiveUntil,
      validUntil: optional(instant, "the end that the subject's side named"),
      previous,
    }),
    { starts: fromEffect, ends: untilEffect, leaves: 'renewed' },
  ),
  ConsentRefused: subjectEvent(
    'The subject refused a purpose.',
    object<ConsentRefused['data']>({
      purposeId,
      purposeVersion: required(wholeNumber, 'that was refused: in force for the subject then'),
      periods,
      previous: allPrevious,
    }),
    { starts: fromReceipt, leaves: 'refused' },
  ),
  ConsentWithdrawn: subjectEvent(
    'The subject withdrew consent: for one purpose, or for every one, also such as are registered later.',
    object<ConsentWithdrawn['data']>({
      purposes: required(either(listOfOne(identifier), code('all')), 'one purpose, or every one as one fact'),
      periods,
      previous: allPrevious,
    }),
    { starts: fromReceipt, leaves: 'withdrawn' },
  ),
  ConsentInvalidated: subjectEvent(
    'The controller or an authority found that a consent was never valid.',
    object<ConsentInvalidated['data']>({
      purposeId,
      periods,
      grantEventIds: required(listOf(uuid), 'the grants that were never valid'),
      reason: required(text('code'), 'why'),
      effectiveFrom: required(instant, 'the start of these grants'),
      previous,
    }),
    { starts: fromEffect, leaves: 'invalidated' },
  ),
} satisfies SubjectEventTypes<ConsentEvent>;
