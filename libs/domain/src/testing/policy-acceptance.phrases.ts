import type { Instant } from '#kernel';
import { attributedTo, type AttributionDetails } from './subject.phrases.ts';
import type { AcceptPolicyVersion } from '../policy-acceptance/accept-policy-version.ts';
import type { RecordPolicyNotice } from '../policy-acceptance/record-policy-notice.ts';

export const notify = (
  policyId: string,
  version: string,
  deliveredAt: Instant,
  body: Partial<RecordPolicyNotice> = {},
): RecordPolicyNotice => ({
  type: 'RecordPolicyNotice',
  attribution: attributedTo('dataController'),
  policyId,
  version,
  deliveredAt,
  ...body,
});

export const accept = (
  policyId: string,
  version: string,
  details: AttributionDetails = {},
  body: Partial<AcceptPolicyVersion> = {},
): AcceptPolicyVersion => ({
  type: 'AcceptPolicyVersion',
  attribution: attributedTo('dataSubject', details),
  policyId,
  version,
  ...body,
});
