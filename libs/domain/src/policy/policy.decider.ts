import type { Decider } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { PolicyEvent } from '../events/policy.events.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';
import { publishPolicyVersion, type PublishPolicyVersion } from './publish-policy-version.ts';

export type PolicyCommand = PublishPolicyVersion;

/** One policy, version by version. */
export const policyDecider: Decider<Policy, PolicyCommand, NewFact, PolicyEvent, Pick<DecisionContext, 'recordedAt'>> = {
  initial: { policyId: '', revision: -1, versions: [] },
  decide: publishPolicyVersion,
  evolve: (policy, ...events) => ({
    policyId: events.at(-1)?.data.policyId ?? policy.policyId,
    revision: Math.max(policy.revision, ...events.map(({ revision }) => revision)),
    versions: [...policy.versions, ...events.map(versionOf)].sort((one, other) =>
      one.effectiveFrom < other.effectiveFrom ? -1 : 1,
    ),
  }),
};

function versionOf({ data, recordedAt, eventId }: PolicyEvent): PolicyVersion {
  const { version, effectiveFrom, changeClass, texts } = data;
  return { version, effectiveFrom, changeClass, texts, recordedAt, eventId };
}
