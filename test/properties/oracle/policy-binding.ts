import type { PolicyEvent } from '#domain';
import type { Instant } from '#kernel';
import { hasCounted } from './counted.ts';
import { grantsFor } from './grant.ts';
import { startOf } from './starts.ts';
import { earliestOf } from './time.ts';
import { ofType, type World } from './world.ts';

type PolicyVersion = PolicyEvent['data'];

/** All versions that bind the subject at `at`, oldest first: "Policy versions bind a subject one after another" (section 6).
 * The last of them is the one that binds. With a purpose, its grants that name a version count as acceptances. */
export function bindingVersions(world: World, policyId: string, at: Instant, purposeId?: string): readonly PolicyVersion[] {
  const effective = effectiveVersions(world.policies, policyId, at);
  const first = firstBinding(world, effective, policyId, at);
  const accepted = effective.filter(({ version }) => isAccepted(world, policyId, version, at, purposeId));

  const binds = (version: PolicyVersion): boolean => {
    // "Binding starts with ...".
    if (first && version.effectiveFrom <= first.effectiveFrom) return true;
    // "accepting a version, once effective, binds all before it as well".
    if (accepted.some(({ effectiveFrom }) => effectiveFrom >= version.effectiveFrom)) return true;
    // "A version binds only when all before it do".
    const before = effective.filter(({ effectiveFrom }) => effectiveFrom < version.effectiveFrom);
    return before.every(binds) && bindsUnaccepted(world, version, at);
  };
  return effective.filter(binds);
}

function effectiveVersions(policies: World['policies'], policyId: string, at: Instant): readonly PolicyVersion[] {
  const effective = policies.map(({ data }) => data).filter((data) => data.policyId === policyId && data.effectiveFrom <= at);
  return effective.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
}

/** "`editorial` binds when effective; `material` from the later of effective and the notice delivered to this subject;
 * `rightsReducing` from the later of effective and the subject's acceptance." */
function bindsUnaccepted(world: World, { policyId, version, changeClass }: PolicyVersion, at: Instant): boolean {
  const notices = ofType(world, 'PolicyNoticeDelivered').map(({ data }) => data);
  const isNoticed = notices.some((one) => one.policyId === policyId && one.version === version && one.deliveredAt <= at);
  return { editorial: true, material: isNoticed, rightsReducing: false }[changeClass];
}

/** "Binding starts with the version in force at the earliest start among the facts of the subject's first append, of those
 * recorded before it; when none was, with the policy's first; for a subject of whom nothing is recorded by `knownAt` the one
 * in force at `at` binds; before its earliest start a subject is bound as at that start, by what was then in force". */
function firstBinding(
  world: World,
  effective: readonly PolicyVersion[],
  policyId: string,
  at: Instant,
): PolicyVersion | undefined {
  const first = world.facts.toSorted((one, other) => one.revision - other.revision).at(0);
  if (!first) return effective.at(-1);
  // "Events of one command share one `recordedAt`".
  const together = world.facts.filter(({ recordedAt }) => recordedAt === first.recordedAt);
  const begin = earliestOf(...together.map((fact) => startOf(world, fact)))!;
  const publishedBefore = world.policies.filter(({ recordedAt }) => recordedAt < first.recordedAt);
  return effectiveVersions(publishedBefore, policyId, at < begin ? at : begin).at(-1) ?? effective.at(0);
}

/** Rule 3: acceptance counts "from expressed". "A grant that names a `policyRef` is, for its purpose, an acceptance of that
 * version from when the grant counts, and stays one". */
function isAccepted(world: World, policyId: string, version: string, at: Instant, purposeId: string | undefined): boolean {
  for (const { data, expressedAt, receivedAt } of ofType(world, 'PolicyVersionAccepted')) {
    if (data.policyId === policyId && data.version === version && (expressedAt ?? receivedAt) <= at) return true;
  }
  if (purposeId === undefined) return false;
  return grantsFor(world, purposeId).some(
    (grant) => grant.policyRef?.policyId === policyId && grant.policyRef.version === version && hasCounted(world, grant, at),
  );
}
