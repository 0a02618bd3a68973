import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { expressionOfGrant } from './grant.ts';
import { later } from './time.ts';
import { names, type World } from './world.ts';

export type Stop = EventOf<'ConsentWithdrawn' | 'ConsentRefused'>;

/** Withdrawals and refusals that cover a purpose; rule 2: "A restrictive fact counts from `receivedAt`". */
export function stopsFor({ facts }: World, purposeId: string, at: Instant): readonly Stop[] {
  const found: Stop[] = [];
  for (const fact of facts) {
    if (fact.receivedAt > at) continue;
    if (fact.type === 'ConsentRefused' && fact.data.purposeId === purposeId) found.push(fact);
    if (fact.type === 'ConsentWithdrawn' && names(fact.data.purposes, purposeId)) found.push(fact);
  }
  return found;
}

/** Rule 4, "What stops a grant": "unless G was expressed after W was received; and if W was recorded after G, unless G was
 * expressed more than 5 minutes after W was received". */
export function stops(world: World, stop: Stop, grant: AnyGrant): boolean {
  const reach = stop.revision > grant.revision ? later(stop.receivedAt, 'PT5M') : stop.receivedAt;
  return expressionOfGrant(world, grant) <= reach;
}
