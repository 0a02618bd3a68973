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

/** A grant that a fact adds to a history, or of which it changes something. */
export interface GrantChange {
  readonly was: GrantHistory | undefined;
  readonly is: GrantHistory;
}

/** The facts that name a grant. */
export type AboutGrant = ConsentConfirmed | ConsentRenewed | ConsentInvalidated;

interface FactsAbout extends Pick<GrantHistory, 'supersededAt' | 'stop'> {
  /** By revision. */
  readonly facts: readonly AboutGrant[];
}

export function grantHistory(grant: AnyGrant, { supersededAt, stop, facts }: FactsAbout): GrantHistory {
  const ownStart = startOf(grant);
  const alone: GrantHistory = {
    ...{ grant, ownStart, supersededAt, stop },
    confirmation: undefined,
    start: grant.type === 'ConsentGiven' ? ownStart : undefined,
    stoppedAt: stop && startOf(stop),
    renewals: facts.filter((fact) => fact.type === 'ConsentRenewed'),
    invalidations: facts.filter((fact) => fact.type === 'ConsentInvalidated'),
  };
  const confirmation = facts.find((fact) => fact.type === 'ConsentConfirmed');
  return confirmation ? withFact(alone, confirmation) : alone;
}

export const stoppedBy = (found: GrantHistory, stop: Stop): GrantHistory => ({ ...found, stop, stoppedAt: startOf(stop) });

/** The grant after a fact that names it and was recorded after all that is known of it. */
export function withFact(found: GrantHistory, fact: AboutGrant): GrantHistory {
  if (fact.type === 'ConsentRenewed') return { ...found, renewals: [...found.renewals, fact] };
  if (fact.type === 'ConsentInvalidated') return { ...found, invalidations: [...found.invalidations, fact] };
  // A second confirmation changes nothing.
  if (found.confirmation || found.grant.type === 'ConsentGiven') return found;
  return { ...found, confirmation: fact, start: startOf(fact) };
}

export type Started = GrantHistory & { readonly start: Instant };

export const isStarting = (found: GrantHistory): found is Started => found.start !== undefined;

/** It counted from the instant or before, whatever has become of it since. */
export const hasStarted = (found: GrantHistory, at: Instant): found is Started => found.start !== undefined && found.start <= at;

export const isStopped = ({ stoppedAt }: GrantHistory, at: Instant): boolean => stoppedAt !== undefined && stoppedAt <= at;

/** When it comes to decide, if it does; one that nobody confirmed from its own start. */
export const decidesFrom = ({ start, ownStart }: GrantHistory): Instant => start ?? ownStart;

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
