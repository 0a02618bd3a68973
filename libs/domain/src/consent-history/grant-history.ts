import { latest, type Instant } from '#kernel';
import type {
  AnyGrant,
  ConsentAwaitingConfirmation,
  ConsentConfirmed,
  ConsentInvalidated,
  ConsentRenewed,
} from '../events/consent.events.ts';
import type { ConsentFacts } from './consent-history.ts';
import { firstStop, type Stop } from './stop.ts';

/** One grant that has started, and what has become of it by an instant. */
export interface GrantAt {
  readonly grant: AnyGrant;
  /** From when it counts (rule 1); absent while it awaits confirmation. */
  readonly start?: Instant;
  readonly confirmation?: ConsentConfirmed;
  /** The first stop that stops it. */
  readonly stop?: Stop;
  readonly invalidations: readonly ConsentInvalidated[];
}

export function grantAt(grant: AnyGrant, { stops, confirmations, invalidations }: ConsentFacts): GrantAt {
  const confirmation = grant.type === 'ConsentAwaitingConfirmation' ? confirmations.get(grant.eventId) : undefined;
  const start = grant.type === 'ConsentGiven' ? grant.data.effectiveFrom : confirmation?.data.effectiveFrom;
  const stop = firstStop(grant, stops);
  return {
    grant,
    ...(start && { start }),
    ...(confirmation && { confirmation }),
    ...(stop && { stop }),
    invalidations: invalidations.get(grant.eventId) ?? [],
  };
}

/** Not stopped, not invalidated, not confirmed and not lapsed: it may still be confirmed. */
export function isAwaiting(found: GrantAt, at: Instant): found is GrantAt & { readonly grant: ConsentAwaitingConfirmation } {
  const { grant, start, stop, invalidations } = found;
  if (grant.type !== 'ConsentAwaitingConfirmation' || start || stop || invalidations.length > 0) return false;
  return at < grant.data.confirmBefore;
}

/** Whether it ever counted: confirmed where that was asked, never invalidated, and not stopped before it started. */
export const hasCounted = (found: GrantAt): found is GrantAt & { readonly start: Instant } =>
  found.start !== undefined && found.invalidations.length === 0 && (!found.stop || found.start < found.stop.receivedAt);

/** A grant with its end, and the renewals that prolonged it. */
export interface Term {
  /** Exclusive; absent: without end. */
  readonly until?: Instant;
  readonly renewals: readonly ConsentRenewed[];
}

/**
 * A renewal prolongs its grant when that is live and not expired at the renewal's own instant; it never revives
 * (domain-model 2). Renewals are taken by their instants, so a late-recorded one finds its place.
 */
export function termOf(
  { grant, start = grant.data.effectiveFrom, confirmation, stop }: GrantAt,
  { renewals }: ConsentFacts,
): Term {
  const first = (confirmation ?? grant).data.effectiveUntil;
  if (renewals.length === 0) return { ...(first && { until: first }), renewals };
  const mine = renewals.filter(({ data }) => data.grantEventIds.includes(grant.eventId)).sort(byInstant);
  let until = first;
  const counted = mine.filter(({ data: { effectiveFrom, effectiveUntil } }) => {
    const expired = until !== undefined && until <= effectiveFrom;
    if (effectiveFrom < start || expired || (stop && stop.receivedAt <= effectiveFrom)) return false;
    until = until === undefined ? effectiveUntil : latest(until, effectiveUntil);
    return true;
  });
  return { ...(until && { until }), renewals: counted };
}

function byInstant(one: ConsentRenewed, other: ConsentRenewed): number {
  if (one.data.effectiveFrom === other.data.effectiveFrom) return one.revision - other.revision;
  return one.data.effectiveFrom < other.data.effectiveFrom ? -1 : 1;
}
