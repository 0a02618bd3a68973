import type { Instant } from '#kernel';
import { bindingVersions } from './policy-binding.ts';
import { nameMeant } from './policy-version.ts';
import { versionsOf, type Version } from './purpose-version.ts';
import { lastBy } from './time.ts';
import type { World } from './world.ts';

/**
 * In force by rule 8 among the versions that wait for no policy, or whose policy version binds the subject (domain-model 6).
 */
export function versionInForce(world: World, purposeId: string, at: Instant): Version | undefined {
  const versions = versionsOf(world, purposeId).filter((version) => version.effectiveFrom <= at && !waits(world, version, at));
  return lastBy(versions, ({ effectiveFrom, version }) => [effectiveFrom, version]);
}

/**
 * A version that names a policy version waits until that one, or a later one, binds the subject; the first version waits for
 * none (domain-model 6).
 */
function waits(world: World, { version, policyRef, purposeId }: Version, at: Instant): boolean {
  if (policyRef === undefined || version === versionsOf(world, purposeId)[0]?.version) return false;
  const { policyId } = policyRef;
  const named = nameMeant(world, policyId, policyRef.version);
  return !bindingVersions(world, policyId, at, purposeId).some((bound) => bound.version === named);
}
