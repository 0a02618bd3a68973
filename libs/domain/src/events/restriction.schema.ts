import { code, identifier, instant, listOf, object, optional, required, uuid } from '#kernel';
import { fromReceipt, fromRecording, subjectEvent, type SubjectEventTypes } from './event-type.ts';
import { orAll } from './fact.schema.ts';
import {
  restrictionExceptions,
  restrictionGrounds,
  restrictionStates,
  type RestrictedProcessingAuthorised,
  type RestrictionEvent,
  type RestrictionImposed,
  type RestrictionLifted,
  type RestrictionState,
} from './restriction.events.ts';

const restrictionId = required(uuid, 'the restriction');
const lift = object<RestrictionLifted['data']>({
  restrictionId,
  previous: required(
    object<{ state: RestrictionState }>({ state: required(code(...restrictionStates), 'before') }),
    'what it replaces',
  ),
});

export const restrictionEventTypes = {
  RestrictionImposed: subjectEvent(
    'Processing is limited to storage and four exceptions (Art. 18 GDPR).',
    object<RestrictionImposed['data']>({
      restrictionId,
      ground: required(code(...restrictionGrounds), 'Art. 18(1) GDPR'),
      dataCategories: required(orAll, 'the data restricted'),
      purposes: required(orAll, 'the purposes restricted'),
    }),
    { starts: fromReceipt, leaves: 'imposed' },
  ),
  RestrictedProcessingAuthorised: subjectEvent(
    'An exception was opened in a restriction (Art. 18(2) GDPR).',
    object<RestrictedProcessingAuthorised['data']>({
      restrictionId,
      exception: required(code(...restrictionExceptions), 'which of the four'),
      until: optional(instant, 'its end, exclusive'),
      purposes: optional(listOf(identifier), 'for these only'),
    }),
    { starts: fromRecording, ends: ({ data }) => [data.until] },
  ),
  RestrictionLiftAnnounced: subjectEvent('The subject was told that a restriction will be lifted (Art. 18(3) GDPR).', lift, {
    starts: fromRecording,
    leaves: 'liftAnnounced',
  }),
  RestrictionLifted: subjectEvent('A restriction has ended.', lift, { starts: fromRecording, leaves: 'lifted' }),
} satisfies SubjectEventTypes<RestrictionEvent>;
