import type { Instant } from '#kernel';
import { said } from './subject.phrases.ts';
import type { AcceptPolicyVersion } from '../policy-acceptance/accept-policy-version.ts';
import type { RecordPolicyNotice } from '../policy-acceptance/record-policy-notice.ts';

type Told = Parameters<typeof said>[1];

export const notify = (
  policyId: string,
  version: string,
  deliveredAt: Instant,
  body: Partial<RecordPolicyNotice> = {},
): RecordPolicyNotice => ({
  type: 'RecordPolicyNotice',
  attribution: said('dataController'),
  policyId,
  version,
  deliveredAt,
  ...body,
});

export const accept = (
  policyId: string,
  version: string,
  told: Told = {},
  body: Partial<AcceptPolicyVersion> = {},
): AcceptPolicyVersion => ({ type: 'AcceptPolicyVersion', attribution: said('dataSubject', told), policyId, version, ...body });
