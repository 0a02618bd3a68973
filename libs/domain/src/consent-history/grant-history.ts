import { compareInstants, latest, type Instant } from '#kernel';
import type { AnyGrant, ConsentConfirmed, ConsentInvalidated, ConsentRenewed } from '../events/consent.events.ts';
import { startOf } from '../subject/start-of.ts';
import type { Stop } from './stop.ts';

/** One grant and what has become of it, by all that is recorded. */
export interface GrantHistory {
  readonly grant: AnyGrant;
  /** Its start by rule 1 without a confirmation: under double opt-in from when it awaits one. */
  readonly ownStart: Instant;
  readonly confirmation: ConsentConfirmed | undefined;
  /** From when it counts; undefined under double opt-in where nobody has confirmed it. */
  readonly start: Instant | undefined;
  /** When the next grant for the purpose was recorded: from then on nobody can confirm this one (domain-model 6). */
  readonly supersededAt: Instant | undefined;
  /** The first that stops it, by receipt (rule 4). */
  readonly stop: Stop | undefined;
  readonly stoppedAt: Instant | undefined;
  readonly renewals: readonly ConsentRenewed[];
  /** They say that it was never valid. */
  readonly invalidations: readonly ConsentInvalidated[];
}

interface FactsAbout extends Pick<GrantHistory, 'supersededAt' | 'stop' | 'renewals' | 'invalidations'> {
  readonly confirmations: readonly ConsentConfirmed[];
}

export function grantHistory(grant: AnyGrant, about: FactsAbout): GrantHistory {
  const { confirmations, supersededAt, stop, renewals, invalidations } = about;
  const ownStart = startOf(grant);
  // A second confirmation changes nothing.
  const confirmation = grant.type === 'ConsentAwaitingConfirmation' ? confirmations[0] : undefined;
  return {
    grant,
    ownStart,
    confirmation,
    start: grant.type === 'ConsentGiven' ? ownStart : confirmation && startOf(confirmation),
    supersededAt,
    stop,
    stoppedAt: stop && startOf(stop),
    renewals,
    invalidations,
  };
}

export type Started = GrantHistory & { readonly start: Instant };

/** It counted from the instant or before, whatever has become of it since. */
export const hasStarted = (found: GrantHistory, at: Instant): found is Started => found.start !== undefined && found.start <= at;

export const isStopped = ({ stoppedAt }: GrantHistory, at: Instant): boolean => stoppedAt !== undefined && stoppedAt <= at;

/** It started before anything stopped it; valid or not. */
export const everStood = (found: GrantHistory): found is Started =>
  found.start !== undefined && (found.stoppedAt === undefined || found.start < found.stoppedAt);

/** How long a grant lasts, and the renewals that prolonged it. */
export interface Term {
  /** Exclusive; absent: without end. */
  readonly until?: Instant;
  readonly renewals: readonly ConsentRenewed[];
}

/**
 * The term of a grant by the renewals that count at an instant. A renewal prolongs its grant when that is live and not expired
 * at the renewal's own instant; it never revives (domain-model 2). Renewals are taken by that instant, however late recorded.
 */
export function termAt({ grant, start, confirmation, stoppedAt, renewals }: Started, at: Instant): Term {
  let until = (confirmation ?? grant).data.effectiveUntil;
  const prolonging: ConsentRenewed[] = [];
  for (const renewal of renewals.toSorted(byStart)) {
    const from = startOf(renewal);
    if (from < start || from > at || isOver(until, from) || isOver(stoppedAt, from)) continue;
    until = until === undefined ? renewal.data.effectiveUntil : latest(until, renewal.data.effectiveUntil);
    prolonging.push(renewal);
  }
  return { ...(until && { until }), renewals: prolonging };
}

const isOver = (end: Instant | undefined, at: Instant): boolean => end !== undefined && end <= at;

const byStart = (one: ConsentRenewed, other: ConsentRenewed): number =>
  compareInstants(startOf(one), startOf(other)) || one.revision - other.revision;
