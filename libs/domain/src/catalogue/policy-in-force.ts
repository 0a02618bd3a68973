import type { Instant } from '#kernel';
import type { Policy, PolicyVersion } from './policy.state.ts';

/** The version in force at an instant, whomever it binds: versions ascend by `effectiveFrom`. */
export const policyVersionInForce = (policy: Policy, at: Instant): PolicyVersion | undefined =>
  policy.versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);

export const policyVersionNamed = (policy: Policy | undefined, version: string): PolicyVersion | undefined =>
  policy?.versions.find((candidate) => candidate.version === version);

/** The policy as it was known at an instant, inclusive. */
export const policyKnownAt = (policy: Policy, knownAt: Instant): Policy => ({
  ...policy,
  versions: policy.versions.filter(({ recordedAt }) => recordedAt <= knownAt),
});
