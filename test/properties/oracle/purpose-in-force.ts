import type { Instant } from '#kernel';
import { bindingVersions } from './policy-binding.ts';
import { versionsOf, type Version } from './purpose-version.ts';
import { lastBy } from './time.ts';
import type { World } from './world.ts';

/** Rule 8: "in force at `at` is the greatest `effectiveFrom <= at`, ties to the higher version", less those that wait for
 * their policy version to bind the subject: "until then the purpose version before it decides". */
export function versionInForce(world: World, purposeId: string, at: Instant): Version | undefined {
  const versions = versionsOf(world, purposeId).filter((version) => version.effectiveFrom <= at && !waits(world, version, at));
  return lastBy(versions, ({ effectiveFrom, version }) => [effectiveFrom, version]);
}

/** "it is in force for a subject only once that policy version or a later one of its policy binds the subject"; "on a first
 * version the reference informs". */
function waits(world: World, { version, policyRef, purposeId }: Version, at: Instant): boolean {
  if (version === 1 || policyRef === undefined) return false;
  return !bindingVersions(world, policyRef.policyId, at, purposeId).some((bound) => bound.version === policyRef.version);
}
