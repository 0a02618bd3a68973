import type { AnyGrant } from '#domain';
import type { Instant } from '#kernel';
import { countsFrom, ownStart } from './grant.ts';
import { stops, stopsFor } from './stop.ts';
import { ofType, type World } from './world.ts';

/** Rule 2: an invalidation counts from the start of the grants that it names. */
export function invalidSince(world: World, grant: AnyGrant): Instant | undefined {
  const named = invalidationsOf(world, grant).length > 0;
  return named ? (countsFrom(world, grant) ?? ownStart(world, grant)) : undefined;
}

export const invalidationsOf = (world: World, { eventId }: AnyGrant) =>
  ofType(world, 'ConsentInvalidated').filter(({ data }) => data.grantEventIds.includes(eventId));

/** A grant that was stopped before it began, or was never valid, has at no time counted. */
export function hasCounted(world: World, grant: AnyGrant, at: Instant): boolean {
  const start = countsFrom(world, grant);
  if (start === undefined || start > at || invalidSince(world, grant) !== undefined) return false;
  return !stopsFor(world, grant.data.purposeId, start).some((stop) => stops(world, stop, grant));
}
