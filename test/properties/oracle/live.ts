import type { AnyGrant } from '#domain';
import type { Instant } from '#kernel';
import { invalidSince } from './counted.ts';
import { countsFrom } from './grant.ts';
import { stops, stopsFor } from './stop.ts';
import { comesAfter } from './time.ts';
import type { World } from './world.ts';

/** From when a grant decides, if nothing stops or replaces it: one that is invalid from when it would have counted. */
export const startOf = (world: World, grant: AnyGrant): Instant | undefined =>
  invalidSince(world, grant) ?? countsFrom(world, grant);

/**
 * Whether a grant replaces another (domain-model 2): it starts later, or is the later of equal starts, and the other was
 * recorded before the first fact that stops it, if any does.
 */
export function replaces(world: World, grant: AnyGrant, other: AnyGrant, at: Instant): boolean {
  const [start, otherStart] = [startOf(world, grant), startOf(world, other)];
  if (start === undefined || otherStart === undefined || start > at || otherStart > at) return false;
  if (!comesAfter([start, grant.revision], [otherStart, other.revision])) return false;
  const stopping = stopsFor(world, grant.data.purposeId, at).filter((stop) => stops(world, stop, grant));
  return stopping.every(({ revision }) => other.revision < revision);
}

/** The grant that nothing stops or replaces: at most one is, and it decides alone (domain-model 2). */
export function liveAt(world: World, purposeId: string, grants: readonly AnyGrant[], at: Instant): AnyGrant | undefined {
  const stopping = stopsFor(world, purposeId, at);
  const live = grants.filter((grant) => {
    const start = startOf(world, grant);
    if (start === undefined || start > at || stopping.some((stop) => stops(world, stop, grant))) return false;
    return !grants.some((other) => replaces(world, other, grant, at));
  });
  if (live.length > 1) throw new Error('more than one live grant');
  return live[0];
}
