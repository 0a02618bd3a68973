import type { RulesOf } from '../subject/subject.rule.ts';
import { acceptPolicyVersion, type AcceptPolicyVersion } from './accept-policy-version.ts';
import { recordPolicyNotice, type RecordPolicyNotice } from './record-policy-notice.ts';

export type PolicyAcceptanceCommand = RecordPolicyNotice | AcceptPolicyVersion;

export const policyAcceptanceRules = {
  RecordPolicyNotice: { effect: 'permissive', decide: recordPolicyNotice },
  AcceptPolicyVersion: { effect: 'permissive', decide: acceptPolicyVersion },
} satisfies RulesOf<PolicyAcceptanceCommand>;
