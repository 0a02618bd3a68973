import { firstIndex, type Instant } from '#kernel';
import type { AnyGrant, ConsentAwaitingConfirmation } from '../events/consent.events.ts';
import type { ConsentHistory } from './consent-history.ts';
import { hasStarted, isStopped, type GrantHistory } from './grant-history.ts';

/**
 * The grants that awaited confirmation at an instant, by revision: not confirmed, stopped, invalidated or lapsed by then, and
 * no other recorded after them.
 */
export function awaitingGrants({ grants }: ConsentHistory, at: Instant): readonly ConsentAwaitingConfirmation[] {
  const isLast = ({ supersededAt }: GrantHistory) => supersededAt === undefined || at < supersededAt;
  return grants
    .slice(firstIndex(grants, isLast))
    .filter((found) => found.ownStart <= at && !hasStarted(found, at) && !isStopped(found, at) && !isInvalidated(found))
    .flatMap(({ grant }) => ifNotLapsed(grant, at));
}

/**
 * The grant that a confirmation expressed at an instant would meet, as recorded: the last one, whatever became of it (domain-model
 * 6). One that starts later, because its policy version does, can be confirmed before.
 */
export function confirmableGrant({ grants }: ConsentHistory, expressedAt: Instant): ConsentAwaitingConfirmation | undefined {
  const last = grants.at(-1);
  if (!last || last.start !== undefined || last.stop || isInvalidated(last)) return undefined;
  return expressedAt < last.grant.data.grantExpressedAt ? undefined : ifNotLapsed(last.grant, expressedAt)[0];
}

const ifNotLapsed = (grant: AnyGrant, at: Instant): readonly ConsentAwaitingConfirmation[] =>
  grant.type === 'ConsentAwaitingConfirmation' && at < grant.data.confirmBefore ? [grant] : [];

/** Invalidated without ever being confirmed. An invalidation counts from the start: until then a grant awaits confirmation. */
const isInvalidated = ({ start, invalidations }: GrantHistory): boolean => start === undefined && invalidations.length > 0;
