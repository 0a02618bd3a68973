import { earliest, type Instant } from '#kernel';
import { consentHistory } from '../consent-history/consent-history.ts';
import { countedGrants } from '../consent-history/counted-grants.ts';
import { firstAppend } from '../subject/first-append.ts';
import { factsCounting, startOf } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { PolicyAcceptanceEvent } from '../events/policy-acceptance.events.ts';
import { policyVersionMeant } from '../catalogue/policy-in-force.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';

/**
 * The version of a policy that binds a subject at an instant (domain-model 6, "Policy versions"); undefined while no
 * version is in force. Binding starts at `firstBinding`. From there an accepted version binds at once, and all versions
 * before it with it; any other waits for its turn, see `bindsWithoutAcceptance`.
 *
 * With a `purposeId`, the versions that the subject's grants for this purpose name count as accepted. So does `accepting`,
 * the version that a grant names which is being decided.
 */
export function bindingVersion(
  policy: Policy,
  subject: Subject,
  at: Instant,
  purposeId?: string,
  accepting?: string,
): PolicyVersion | undefined {
  const { versions } = policy;
  const newest = versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  if (newest < 0) return undefined;
  const accepted = acceptedVersions(policy, subject, at, purposeId);
  if (accepting !== undefined) accepted.add(accepting);
  const noticed = new Set(versionsOf(policy, factsCounting(subject, 'PolicyNoticeDelivered', at)));
  let binding = firstBinding(policy, subject, at);
  for (let index = binding + 1; index <= newest; index++) if (accepted.has(versions[index]!.version)) binding = index;
  while (binding < newest && bindsWithoutAcceptance(versions[binding + 1]!, noticed)) binding++;
  return versions[binding];
}

/** An editorial version binds by itself, a material one after notice, one that reduces rights only once accepted. */
function bindsWithoutAcceptance({ changeClass, version }: PolicyVersion, noticed: ReadonlySet<string>): boolean {
  if (changeClass === 'editorial') return true;
  return changeClass === 'material' && noticed.has(version);
}

/**
 * The index of the version at which binding starts: the one in force at the earliest start among the facts of the subject's
 * first append, or at `at` where that is earlier, of the versions recorded before that append; where there is none, the
 * first. What is recorded afterwards, be it a version that reaches back, an old paper or a late letter, moves it no more.
 */
function firstBinding({ versions }: Policy, subject: Subject, at: Instant): number {
  const facts = firstAppend(subject);
  const [first] = facts;
  if (!first) return versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  const firstStart = earliest(at, ...facts.map(startOf))!;
  const found = versions.findLastIndex(
    ({ effectiveFrom, recordedAt }) => effectiveFrom <= firstStart && recordedAt < first.recordedAt,
  );
  return Math.max(found, 0);
}

/** Accepted by themselves, or by a grant that named them: from when the grant counted, even if it has ended since. */
function acceptedVersions(policy: Policy, subject: Subject, at: Instant, purposeId?: string): Set<string> {
  const accepted = new Set(versionsOf(policy, factsCounting(subject, 'PolicyVersionAccepted', at)));
  if (purposeId === undefined) return accepted;
  for (const { policyRef } of countedGrants(consentHistory(subject, purposeId), at)) {
    if (policyRef?.policyId === policy.policyId) accepted.add(nameMeant(policy, policyRef.version));
  }
  return accepted;
}

const versionsOf = (policy: Policy, facts: readonly PolicyAcceptanceEvent[]): readonly string[] =>
  facts.filter(({ data }) => data.policyId === policy.policyId).map(({ data }) => nameMeant(policy, data.version));

/** Notice or acceptance of a version that was cancelled is one of the version before it. */
const nameMeant = (policy: Policy, version: string): string =>
  (policy.cancelledVersions && policyVersionMeant(policy, version)?.version) ?? version;
