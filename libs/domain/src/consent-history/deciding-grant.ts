import { compareInstants, earliest, type Instant } from '#kernel';
import type { ConsentHistory } from './consent-history.ts';
import { everStood, hasStarted, isStopped, type GrantHistory, type Started } from './grant-history.ts';
import { claim, type Span } from './span.ts';

// Which grant decides (domain-model 2, "State of a consent"): of those that have started and that nothing has stopped, the
// one with the latest start, then the higher revision. It decides alone and with its own scope, also when it has expired.
// When it is stopped, the one before it decides again. The rule stands in this file alone, as the answers to three questions.

/** The grant that decides at an instant. */
export const decidingGrant = ({ grants }: ConsentHistory, at: Instant): GrantHistory | undefined =>
  latestStart(grants.filter((found) => canDecide(found) && decidesFrom(found) <= at && !isStopped(found, at)));

/** A grant, and the times in which it decides. */
export interface DecidingTimes {
  readonly found: GrantHistory;
  readonly times: readonly Span[];
}

/** Which grants decide from an instant on, and when; the latest start first. */
export function decidingTimes({ grants }: ConsentHistory, since: Instant): readonly DecidingTimes[] {
  const claimed: Span[] = [];
  return grants
    .filter((found) => canDecide(found) && !isStopped(found, since) && !isStopped(found, decidesFrom(found)))
    .sort((one, other) => byStart(other, one))
    .map((found) => ({ found, times: claim(claimed, { from: decidesFrom(found), until: found.stoppedAt }) }));
}

/** When another grant took the place of one that had started, if one did by an instant. */
export function replacedAt(found: Started, { grants }: ConsentHistory, at: Instant): Instant | undefined {
  const later = grants.filter((other) => hasStarted(other, at) && everStood(other) && byStart(other, found) > 0);
  return earliest(...later.map(decidesFrom));
}

/** Of these the one with the latest start, then the higher revision. */
export function latestStart<Found extends GrantHistory>(grants: readonly Found[]): Found | undefined {
  return grants.reduce<Found | undefined>((last, found) => (last && byStart(last, found) > 0 ? last : found), undefined);
}

/** It counts from some instant on, or was invalidated before anyone confirmed it; then it decides as invalidated. */
const canDecide = ({ start, invalidations }: GrantHistory): boolean => start !== undefined || invalidations.length > 0;

/** One that nobody confirmed decides from its own start. */
export const decidesFrom = ({ start, ownStart }: GrantHistory): Instant => start ?? ownStart;

const byStart = (one: GrantHistory, other: GrantHistory): number =>
  compareInstants(decidesFrom(one), decidesFrom(other)) || one.grant.revision - other.grant.revision;
