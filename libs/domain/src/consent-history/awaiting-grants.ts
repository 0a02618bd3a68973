import type { Instant } from '#kernel';
import type { AnyGrant, ConsentAwaitingConfirmation } from '../events/consent.events.ts';
import type { ConsentHistory } from './consent-history.ts';
import { hasStarted, isStopped, type GrantHistory } from './grant-history.ts';

/** The grants that awaited confirmation at an instant, by revision: not confirmed, stopped, invalidated or lapsed by then. */
export const awaitingGrants = ({ grants }: ConsentHistory, at: Instant): readonly ConsentAwaitingConfirmation[] =>
  grants
    .filter((found) => found.ownStart <= at && !hasStarted(found, at) && !isStopped(found, at) && !isInvalidated(found))
    .flatMap(({ grant }) => ifNotLapsed(grant, at));

/**
 * The grants that a confirmation expressed at an instant would meet, by revision, as recorded: one that starts later,
 * because its policy version does, can be confirmed before.
 */
export const confirmableGrants = ({ grants }: ConsentHistory, expressedAt: Instant): readonly ConsentAwaitingConfirmation[] =>
  grants
    .filter((found) => found.start === undefined && !found.stop && !isInvalidated(found))
    .flatMap(({ grant }) => ifNotLapsed(grant, expressedAt));

const ifNotLapsed = (grant: AnyGrant, at: Instant): readonly ConsentAwaitingConfirmation[] =>
  grant.type === 'ConsentAwaitingConfirmation' && at < grant.data.confirmBefore ? [grant] : [];

/** Invalidated without ever being confirmed. An invalidation counts from the start: until then a grant awaits confirmation. */
const isInvalidated = ({ start, invalidations }: GrantHistory): boolean => start === undefined && invalidations.length > 0;
