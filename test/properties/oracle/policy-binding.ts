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

/** "Binding starts with the version in force at the earliest start among the subject's facts, of those recorded before the
 * first of these facts was; when none was, with the policy's first; for a subject without facts the one in force at `at`
 * binds"; "before its earliest start a subject is bound ... by what was then in force". */
function firstBinding(
  world: World,
  effective: readonly PolicyVersion[],
  policyId: string,
  at: Instant,
): PolicyVersion | undefined {
  if (world.facts.length === 0) return effective.at(-1);
  const firstStart = earliestOf(at, ...world.facts.map((fact) => startOf(world, fact)))!;
  const firstRecording = earliestOf(...world.facts.map(({ recordedAt }) => recordedAt))!;
  const publishedBefore = world.policies.filter(({ recordedAt }) => recordedAt < firstRecording);
  return effectiveVersions(publishedBefore, policyId, firstStart).at(-1) ?? effective.at(0);
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
