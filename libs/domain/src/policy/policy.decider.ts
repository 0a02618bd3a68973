import type { Decider } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { PolicyEvent, PolicyVersionCancelled, PolicyVersionPublished } from '../events/policy.events.ts';
import { withCancelled } from '../catalogue/cancelled.ts';
import { byEffectiveFrom } from '../catalogue/policy-in-force.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';
import { cancelScheduledPolicyVersion, type CancelScheduledPolicyVersion } from './cancel-scheduled-policy-version.ts';
import { publishPolicyVersion, type PublishPolicyVersion } from './publish-policy-version.ts';

export type PolicyCommand = PublishPolicyVersion | CancelScheduledPolicyVersion;
type PolicyContext = Pick<DecisionContext, 'recordedAt'>;

/** One policy, version by version. */
export const policyDecider: Decider<Policy, PolicyCommand, NewFact, PolicyEvent, PolicyContext> = {
  initial: { policyId: '', revision: -1, versions: [] },
  decide,
  evolve: (policy, ...events) => events.reduce(withEvent, policy),
};

function decide(command: PolicyCommand, policy: Policy, context: PolicyContext): Outcome {
  switch (command.type) {
    case 'PublishPolicyVersion':
      return publishPolicyVersion(command, policy, context);
    case 'CancelScheduledPolicyVersion':
      return cancelScheduledPolicyVersion(command, policy, context);
  }
}

function withEvent(policy: Policy, event: PolicyEvent): Policy {
  const known = { ...policy, policyId: event.data.policyId, revision: Math.max(policy.revision, event.revision) };
  return event.type === 'PolicyVersionCancelled'
    ? withoutVersion(known, event)
    : { ...known, versions: [...policy.versions, versionOf(event)].sort(byEffectiveFrom) };
}

function withoutVersion(policy: Policy, { data, recordedAt }: PolicyVersionCancelled): Policy {
  const meant = policy.versions.filter(({ version }) => version === data.version);
  return {
    ...policy,
    versions: policy.versions.filter((version) => !meant.includes(version)),
    cancelledVersions: withCancelled(policy.cancelledVersions, meant, recordedAt),
  };
}

function versionOf({ data, recordedAt, eventId }: PolicyVersionPublished): PolicyVersion {
  const { version, effectiveFrom, changeClass, texts } = data;
  return { version, effectiveFrom, changeClass, texts, recordedAt, eventId };
}
