import type { AnyGrant, PurposeEvent } from '#domain';
import type { Instant } from '#kernel';
import type { World } from './world.ts';

export type Version = Extract<PurposeEvent, { type: 'PurposeRegistered' | 'PurposeRevised' }>['data'];

/** Every version ever recorded, ascending, those taken back among them. */
function recordedVersions(world: Pick<World, 'purposes'>, purposeId: string): readonly Version[] {
  const versions = world.purposes.flatMap((event) =>
    event.type === 'PurposeRegistered' || event.type === 'PurposeRevised' ? [event.data] : [],
  );
  return versions.filter((data) => data.purposeId === purposeId).sort((one, other) => one.version - other.version);
}

const isTakenBack = ({ purposes }: Pick<World, 'purposes'>, purposeId: string, version: number): boolean =>
  purposes.some(
    (event) => event.type === 'PurposeVersionCancelled' && event.data.purposeId === purposeId && event.data.version === version,
  );

/** Every version known, ascending. One that was taken back counts as never published (domain-model 6). */
export const versionsOf = (world: Pick<World, 'purposes'>, purposeId: string): readonly Version[] =>
  recordedVersions(world, purposeId).filter(({ version }) => !isTakenBack(world, purposeId, version));

/** What names a version that was taken back is judged as if it named the version before it (domain-model 6). */
export const versionMeant = (world: World, purposeId: string, version: number): Version | undefined =>
  isTakenBack(world, purposeId, version)
    ? versionMeant(world, purposeId, version - 1)
    : versionsOf(world, purposeId).find((one) => one.version === version);

/** The version that a consent is bound to, fixed when it is decided (domain-model 6, "Purpose versions and consent"). */
export const boundVersionOf = (world: World, { data }: AnyGrant): Version | undefined =>
  recordedVersions(world.whenDecided ?? world, data.purposeId).find(({ version }) => version === data.purposeVersion);

/** The retirement whose date has come; one that was taken back afterwards counts as never recorded. */
export function retirementAt({ purposes }: World, purposeId: string, at: Instant): PurposeEvent | undefined {
  const own = purposes.filter(({ data }) => data.purposeId === purposeId);
  const last = own.findLast(({ type }) => type === 'PurposeRetired' || type === 'PurposeRetirementCancelled');
  return last?.type === 'PurposeRetired' && last.data.effectiveFrom <= at ? last : undefined;
}
