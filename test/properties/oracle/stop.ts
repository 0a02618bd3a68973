import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { expressionOfGrant } from './grant.ts';
import { later } from './time.ts';
import { names, type World } from './world.ts';

export type Stop = EventOf<'ConsentWithdrawn' | 'ConsentRefused'>;

/** Withdrawals and refusals that cover a purpose; each counts from its receipt (rule 2). */
export function stopsFor({ facts }: World, purposeId: string, at: Instant): readonly Stop[] {
  const found: Stop[] = [];
  for (const fact of facts) {
    if (fact.receivedAt > at) continue;
    if (fact.type === 'ConsentRefused' && fact.data.purposeId === purposeId) found.push(fact);
    if (fact.type === 'ConsentWithdrawn' && names(fact.data.purposes, purposeId)) found.push(fact);
  }
  return found;
}

/**
 * Rule 4: a stop reaches the grants that were expressed no later than its receipt. Of the grants recorded before it, it also
 * reaches those expressed up to 5 minutes after that.
 */
export function stops(world: World, stop: Stop, grant: AnyGrant): boolean {
  const reach = stop.revision > grant.revision ? later(stop.receivedAt, 'PT5M') : stop.receivedAt;
  return expressionOfGrant(world, grant) <= reach;
}
