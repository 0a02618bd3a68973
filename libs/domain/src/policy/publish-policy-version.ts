import { refuse, type Instant } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { ChangeClass, PolicyText } from '../events/policy.events.ts';
import { cancelledPolicyVersion, policyVersionNamed } from '../catalogue/policy-in-force.ts';
import type { Policy } from '../catalogue/policy.state.ts';

export type PublishPolicyVersion = Command<
  'PublishPolicyVersion',
  {
    readonly policyId: string;
    readonly version: string;
    readonly effectiveFrom: Instant;
    readonly changeClass: ChangeClass;
    /** By hash: each content was stored before, in a stream of its own. */
    readonly texts: readonly PolicyText[];
  }
>;

/**
 * An immutable text shown to subjects. Versions are ordered by `effectiveFrom`, never by name (domain-model 6). The name of a cancelled
 * one stays taken, its date does not.
 */
export function publishPolicyVersion(
  command: PublishPolicyVersion,
  policy: Policy,
  { recordedAt }: Pick<DecisionContext, 'recordedAt'>,
): Outcome {
  const { policyId, version, effectiveFrom, changeClass, texts } = command;
  const last = policy.versions.at(-1);
  if (policyVersionNamed(policy, version) || cancelledPolicyVersion(policy, version)) return refuse('POLICY_VERSION_EXISTS');
  if (last && effectiveFrom <= last.effectiveFrom) return refuse('INTERVAL_INVALID');
  return [
    {
      type: 'PolicyVersionPublished',
      receivedAt: recordedAt,
      data: { policyId, version, effectiveFrom, changeClass, texts, ...(last && { previous: { version: last.version } }) },
    },
  ];
}
