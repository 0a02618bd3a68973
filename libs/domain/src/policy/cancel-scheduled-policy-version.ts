import { refuse } from '#kernel';
import { cancelledPolicyVersion, policyVersionNamed } from '../catalogue/policy-in-force.ts';
import type { Policy } from '../catalogue/policy.state.ts';
import type { Command } from '../events/command.ts';
import type { NewFactOf } from '../events/fact.ts';
import type { PolicyVersionCancelled } from '../events/policy.events.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';

export type CancelScheduledPolicyVersion = Command<
  'CancelScheduledPolicyVersion',
  { readonly policyId: string; readonly version: string; readonly reason: string }
>;

/** Takes a version back while it is not effective yet; its text stays readable (domain-model 6). */
export function cancelScheduledPolicyVersion(
  { policyId, version, reason }: CancelScheduledPolicyVersion,
  policy: Policy,
  { recordedAt }: Pick<DecisionContext, 'recordedAt'>,
): Outcome<NewFactOf<PolicyVersionCancelled>> {
  const scheduled = policyVersionNamed(policy, version);
  if (!scheduled) return cancelledPolicyVersion(policy, version) ? [] : refuse('POLICY_VERSION_UNKNOWN');
  const { effectiveFrom } = scheduled;
  if (effectiveFrom <= recordedAt) return refuse('ALREADY_IN_FORCE');
  const previous = { state: 'scheduled', effectiveFrom } as const;
  return [{ type: 'PolicyVersionCancelled', receivedAt: recordedAt, data: { policyId, version, reason, previous } }];
}
