import type { Instant } from '#kernel';
import { said } from '../subject/subject.spec-language.ts';
import type { AcceptPolicyVersion } from './accept-policy-version.ts';
import type { RecordPolicyNotice } from './record-policy-notice.ts';

type Told = Parameters<typeof said>[1];

export const notify = (
  policyId: string,
  version: string,
  deliveredAt: Instant,
  body: Partial<RecordPolicyNotice> = {},
): RecordPolicyNotice => ({ type: 'RecordPolicyNotice', said: said('dataController'), policyId, version, deliveredAt, ...body });

export const accept = (
  policyId: string,
  version: string,
  told: Told = {},
  body: Partial<AcceptPolicyVersion> = {},
): AcceptPolicyVersion => ({ type: 'AcceptPolicyVersion', said: said('dataSubject', told), policyId, version, ...body });
