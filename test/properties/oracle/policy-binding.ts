import type { PolicyEvent } from '#domain';
import type { Instant } from '#kernel';
import { hasCounted } from './counted.ts';
import { grantsFor } from './grant.ts';
import { startOf } from './starts.ts';
import { ofType, type World } from './world.ts';

type PolicyVersion = PolicyEvent['data'] & { readonly recordedAt: Instant };

function versionsOf(world: World, policyId: string): readonly PolicyVersion[] {
  return world.policies
    .filter(({ data }) => data.policyId === policyId)
    .map(({ data, recordedAt }) => ({ ...data, recordedAt }))
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
}

/** All versions that bind the subject at `at`, oldest first: "Policy versions bind a subject one after another" (section 6).
 * The last of them is the one that binds. With a purpose, its grants that name a version count as acceptances. */
export function bindingVersions(world: World, policyId: string, at: Instant, purposeId?: string): readonly PolicyVersion[] {
  const versions = versionsOf(world, policyId);
  const effective = versions.filter(({ effectiveFrom }) => effectiveFrom <= at);
  const accepted = acceptedBy(world, policyId, at, purposeId);
  const noticed = ofType(world, 'PolicyNoticeDelivered').filter(
    ({ data }) => data.policyId === policyId && data.deliveredAt <= at,
  );
  // "accepting a version, once effective, binds all before it as well".
  const lastAccepted = effective.findLastIndex(({ version }) => accepted.includes(version));
  let bound = Math.max(startingIndex(world, versions, at), lastAccepted);
  // "A version binds only when all before it do".
  for (const next of effective.slice(bound + 1)) {
    const told = noticed.some(({ data }) => data.version === next.version);
    const binds = next.changeClass === 'editorial' || (next.changeClass === 'material' && told);
    if (!binds) break;
    bound++;
  }
  return effective.slice(0, bound + 1);
}

/** "Binding starts with the version in force at the earliest start among the subject's facts, of those recorded before the
 * first of these facts was recorded; when none was, with the policy's first; for a subject without facts the one in force
 * at `at` binds." */
function startingIndex(world: World, versions: readonly PolicyVersion[], at: Instant): number {
  if (world.facts.length === 0) return versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  // Before its first fact has begun, a subject is bound by no more than what then held.
  const earliest = [at, ...world.facts.map((fact) => startOf(world, fact))].sort()[0]!;
  const firstRecorded = world.facts.map(({ recordedAt }) => recordedAt).sort()[0]!;
  const start = versions.findLastIndex(
    ({ effectiveFrom, recordedAt }) => effectiveFrom <= earliest && recordedAt < firstRecorded,
  );
  return Math.max(start, 0);
}

/** "A grant that names a `policyRef` is, for its purpose, an acceptance of that version from when the grant counts, and stays
 * one"; rule 3: an acceptance counts "from expressed". */
function acceptedBy(world: World, policyId: string, at: Instant, purposeId: string | undefined): readonly string[] {
  const acceptances = ofType(world, 'PolicyVersionAccepted')
    .filter(({ data, expressedAt, receivedAt }) => data.policyId === policyId && (expressedAt ?? receivedAt) <= at)
    .map(({ data }) => data.version);
  const grants = purposeId === undefined ? [] : grantsFor(world, purposeId);
  const named = grants
    .filter((grant) => grant.policyRef?.policyId === policyId && hasCounted(world, grant, at))
    .map((grant) => grant.policyRef!.version);
  return [...acceptances, ...named];
}
