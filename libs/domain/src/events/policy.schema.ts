import { code, digest, identifier, instant, listOf, object, optional, required, text } from '#kernel';
import { eventType, type EventTypes } from './event-type.ts';
import {
  changeClasses,
  type PolicyEvent,
  type PolicyText,
  type PolicyTextStored,
  type PolicyVersionCancelled,
  type PolicyVersionPublished,
} from './policy.events.ts';

const policyText = object<PolicyText>({
  language: required(text('language tag'), 'its language'),
  contentHash: required(digest, 'of the text; names the stream that holds it'),
});

const version = text('policy version');

export const policyEventTypes = {
  PolicyVersionPublished: eventType('policy')(
    'A policy version was published; its texts were stored before.',
    object<PolicyVersionPublished['data']>({
      policyId: required(identifier, 'the policy'),
      version: required(version, 'its name; versions are ordered by `effectiveFrom`'),
      effectiveFrom: required(instant, 'from when it is effective'),
      changeClass: required(code(...changeClasses), 'how it comes to bind subjects'),
      texts: required(listOf(policyText), 'one a language'),
      previous: optional(object<{ version: string }>({ version: required(version, 'the version before') }), 'what it replaces'),
    }),
  ),
  PolicyVersionCancelled: eventType('policy')(
    'A policy version was taken back before it was effective; it counts as never published, and its name stays taken.',
    object<PolicyVersionCancelled['data']>({
      policyId: required(identifier, 'the policy'),
      version: required(version, 'the version taken back'),
      reason: required(text('code'), 'why'),
      previous: required(
        object<PolicyVersionCancelled['data']['previous']>({
          state: required(code('scheduled'), 'it was not effective yet'),
          effectiveFrom: required(instant, 'from when it would have been effective'),
        }),
        'what it takes back',
      ),
    }),
    { leaves: 'cancelled' },
  ),
  PolicyTextStored: eventType('policytext')(
    'The text of a policy, stored once whichever versions show it.',
    object<PolicyTextStored['data']>({
      contentHash: required(digest, 'of the text; names the stream'),
      content: required(text('text'), 'as it was received'),
    }),
  ),
} satisfies EventTypes<PolicyEvent | PolicyTextStored>;
