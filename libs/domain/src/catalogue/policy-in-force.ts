import type { Instant } from '#kernel';
import { cancelledBy, entriesKnownAt } from './cancelled.ts';
import type { Policy, PolicyVersion } from './policy.state.ts';

/** The version in force at an instant, whomever it binds: versions ascend by `effectiveFrom`. */
export const policyVersionInForce = (policy: Policy, at: Instant): PolicyVersion | undefined =>
  policy.versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);

export const policyVersionNamed = (policy: Policy | undefined, version: string): PolicyVersion | undefined =>
  policy?.versions.find((candidate) => candidate.version === version);

/** A version of that name that was cancelled. */
export const cancelledPolicyVersion = (policy: Policy, version: string): PolicyVersion | undefined =>
  policy.cancelledVersions?.find(({ entry }) => entry.version === version)?.entry;

/**
 * The version that a recorded reference stands for: the one that it names, or where that was cancelled the one published
 * before it (domain-model 6). A cancelled first version stands for none.
 */
export function policyVersionMeant(policy: Policy, version: string): PolicyVersion | undefined {
  const cancelled = cancelledPolicyVersion(policy, version);
  if (!cancelled) return policyVersionNamed(policy, version);
  return policy.versions.findLast(({ recordedAt }) => recordedAt < cancelled.recordedAt);
}

/** The policy as it was known at an instant, inclusive. */
export const policyKnownAt = (policy: Policy, knownAt: Instant): Policy => ({
  ...policy,
  versions: entriesKnownAt(policy.versions, policy.cancelledVersions, knownAt).toSorted(byEffectiveFrom),
  ...(policy.cancelledVersions && { cancelledVersions: cancelledBy(policy.cancelledVersions, knownAt) }),
});

/** The order of publication as well: a version takes effect after every version before it that counts. */
export const byEffectiveFrom = (one: PolicyVersion, other: PolicyVersion): number =>
  one.effectiveFrom < other.effectiveFrom ? -1 : 1;
