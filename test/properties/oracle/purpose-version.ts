import type { AnyGrant, PurposeEvent } from '#domain';
import type { Instant } from '#kernel';
import type { World } from './world.ts';

export type Version = Extract<PurposeEvent, { type: 'PurposeRegistered' | 'PurposeRevised' }>['data'];

/** Every version known, ascending. */
export function versionsOf(world: Pick<World, 'purposes'>, purposeId: string): readonly Version[] {
  const versions = world.purposes.flatMap((event) => (event.type === 'PurposeRetired' ? [] : [event.data]));
  return versions.filter((data) => data.purposeId === purposeId).sort((one, other) => one.version - other.version);
}

/** The version that a consent is bound to, fixed when it is decided (domain-model 6, "Purpose versions and consent"). */
export const boundVersionOf = (world: World, { data }: AnyGrant): Version | undefined =>
  versionsOf(world.whenDecided ?? world, data.purposeId).find(({ version }) => version === data.purposeVersion);

export function retirementAt(world: World, purposeId: string, at: Instant): PurposeEvent | undefined {
  return world.purposes.find(
    ({ type, data }) => type === 'PurposeRetired' && data.purposeId === purposeId && data.effectiveFrom <= at,
  );
}
