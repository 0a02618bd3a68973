import { identifier, instant, object, required, text } from '#kernel';
import { subjectEvent, type SubjectEventTypes } from './event-type.ts';
import { expressionOf } from './fact.ts';
import type { PolicyAcceptanceEvent, PolicyNoticeDelivered, PolicyVersionAccepted } from './policy-acceptance.events.ts';

const named = {
  policyId: required(identifier, 'the policy'),
  version: required(text('policy version'), 'its version'),
};

export const policyAcceptanceEventTypes = {
  PolicyNoticeDelivered: subjectEvent(
    'The subject was told of a policy version.',
    object<PolicyNoticeDelivered['data']>({ ...named, deliveredAt: required(instant, 'from when the notice counts') }),
    { starts: ({ data }) => data.deliveredAt },
  ),
  PolicyVersionAccepted: subjectEvent(
    'The subject accepted a policy version, from its expression on.',
    object<PolicyVersionAccepted['data']>(named),
    { starts: expressionOf },
  ),
} satisfies SubjectEventTypes<PolicyAcceptanceEvent>;
