import type { Instant } from '#kernel';
import { hasCounted } from './counted.ts';
import { grantsFor } from './grant.ts';
import { countingPublications, nameMeant, type PolicyVersion } from './policy-version.ts';
import { startOf } from './starts.ts';
import { earliestOf } from './time.ts';
import { ofType, type World } from './world.ts';

/**
 * All versions that bind the subject at `at`, oldest first, one after another (domain-model 6, "Policy versions"). The last of
 * them is the one that binds. With a purpose, its grants that name a version count as acceptances.
 */
export function bindingVersions(world: World, policyId: string, at: Instant, purposeId?: string): readonly PolicyVersion[] {
  const effective = effectiveVersions(countingPublications(world, policyId), at);
  const first = firstBinding(world, effective, policyId, at);
  const accepted = effective.filter(({ version }) => isAccepted(world, policyId, version, at, purposeId));

  const binds = (version: PolicyVersion): boolean => {
    // The first version that binds, and those before it.
    if (first && version.effectiveFrom <= first.effectiveFrom) return true;
    // Accepting an effective version accepts all before it.
    if (accepted.some(({ effectiveFrom }) => effectiveFrom >= version.effectiveFrom)) return true;
    // A version binds only when all before it do.
    const before = effective.filter(({ effectiveFrom }) => effectiveFrom < version.effectiveFrom);
    return before.every(binds) && bindsUnaccepted(world, version, at);
  };
  return effective.filter(binds);
}

function effectiveVersions(publications: ReturnType<typeof countingPublications>, at: Instant): readonly PolicyVersion[] {
  const effective = publications.map(({ data }) => data).filter(({ effectiveFrom }) => effectiveFrom <= at);
  return effective.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
}

/**
 * Whether an effective version that was not accepted binds (domain-model 6, "Policy versions"): an editorial one does, a material
 * one after notice to the subject.
 */
function bindsUnaccepted(world: World, { policyId, version, changeClass }: PolicyVersion, at: Instant): boolean {
  const notices = ofType(world, 'PolicyNoticeDelivered').map(({ data }) => data);
  const isNoticed = notices.some(
    (one) => one.policyId === policyId && nameMeant(world, policyId, one.version) === version && one.deliveredAt <= at,
  );
  return { editorial: true, material: isNoticed, rightsReducing: false }[changeClass];
}

/**
 * The version with which binding starts: in force at the earliest start among the facts of the subject's first append, of those
 * published before it, else the first (domain-model 6, "Policy versions"). For a subject of whom nothing is known the one in
 * force at `at`; an earlier `at` takes the place of the earliest start.
 */
function firstBinding(
  world: World,
  effective: readonly PolicyVersion[],
  policyId: string,
  at: Instant,
): PolicyVersion | undefined {
  const first = world.facts.toSorted((one, other) => one.revision - other.revision).at(0);
  if (!first) return effective.at(-1);
  // All events of one command share one `recordedAt` (domain-model 2).
  const together = world.facts.filter(({ recordedAt }) => recordedAt === first.recordedAt);
  const begin = earliestOf(...together.map((fact) => startOf(world, fact)))!;
  const publishedBefore = countingPublications(world, policyId).filter(({ recordedAt }) => recordedAt < first.recordedAt);
  return effectiveVersions(publishedBefore, at < begin ? at : begin).at(-1) ?? effective.at(0);
}

/**
 * Acceptances, from their expression (rule 3). A grant with a `policyRef` is one as well, from when the grant counts
 * (domain-model 6, "Policy versions").
 */
function isAccepted(world: World, policyId: string, version: string, at: Instant, purposeId: string | undefined): boolean {
  for (const { data, expressedAt, receivedAt } of ofType(world, 'PolicyVersionAccepted')) {
    if (data.policyId !== policyId) continue;
    if (nameMeant(world, policyId, data.version) === version && (expressedAt ?? receivedAt) <= at) return true;
  }
  if (purposeId === undefined) return false;
  return grantsFor(world, purposeId).some(
    (grant) =>
      grant.policyRef?.policyId === policyId &&
      nameMeant(world, policyId, grant.policyRef.version) === version &&
      hasCounted(world, grant, at),
  );
}
