import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { expressionOfGrant } from './grant.ts';
import { moreThanFiveMinutesAfter } from './time.ts';
import { names, ofType, type World } from './world.ts';

export type Stop = EventOf<'ConsentWithdrawn'> | EventOf<'ConsentRefused'>;

/** Withdrawals and refusals that cover a purpose; rule 2: "A restrictive fact counts from `receivedAt`". */
export function stopsFor(world: World, purposeId: string, at: Instant): readonly Stop[] {
  const withdrawals = ofType(world, 'ConsentWithdrawn').filter(({ data }) => names(data.purposes, purposeId));
  const refusals = ofType(world, 'ConsentRefused').filter(({ data }) => data.purposeId === purposeId);
  return [...withdrawals, ...refusals]
    .filter(({ receivedAt }) => receivedAt <= at)
    .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt) || one.revision - other.revision);
}

/** Rule 4, "What stops a grant": "unless G was expressed after W was received; and if W was recorded after G, unless G was
 * expressed more than 5 minutes after W was received". */
export function stops(world: World, stop: Stop, grant: AnyGrant): boolean {
  const expressed = expressionOfGrant(world, grant);
  if (stop.revision > grant.revision) return !moreThanFiveMinutesAfter(expressed, stop.receivedAt);
  return expressed <= stop.receivedAt;
}
