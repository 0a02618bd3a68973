import { once, type Instant } from '#kernel';
import type { AnyGrant, ConsentEvent } from '../events/consent.events.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { countedGrants, type CountedGrant } from './counted-grants.ts';
import { decidingTimes, type DecidingTime } from './deciding-grant.ts';
import { grantHistory, type GrantHistory } from './grant-history.ts';
import { startedGrants, type StartedGrants } from './started-grants.ts';
import { firstStopAmong, stopsOf, type Stop } from './stop.ts';

/**
 * All that is recorded of one subject's consent to one purpose (domain-model 2, "State of a consent"). It follows from the
 * facts' times and revisions, not from the order of their arrival. Every question about a consent is asked of this.
 */
export interface ConsentHistory {
  readonly purposeId: string;
  /** By revision. */
  readonly grants: readonly GrantHistory[];
  /** By receipt, then revision. */
  readonly stops: readonly Stop[];
  // What follows from these for every instant is found once, when it is first asked for.
  /** When each grant decides that ever does; the latest first. */
  times(): readonly DecidingTime[];
  /** Those under double opt-in, by revision. */
  awaiting(): readonly GrantHistory[];
  /** The grants that start at some instant. */
  started(): StartedGrants;
  /** The grants that count at some instant, by revision. */
  counted(): readonly CountedGrant[];
}

/** The history with these grants alone, by revision. */
export const historyWith = (
  grants: readonly GrantHistory[],
  { purposeId, stops }: Pick<ConsentHistory, 'purposeId' | 'stops'>,
): ConsentHistory => ({
  purposeId,
  grants,
  stops,
  times: once(() => decidingTimes(grants, stops)),
  awaiting: once(() => grants.filter(({ grant }) => grant.type === 'ConsentAwaitingConfirmation')),
  started: once(() => startedGrants(grants, stops)),
  counted: once(() => countedGrants(grants)),
});

export function consentHistory(subject: Subject, purposeId: string): ConsentHistory {
  const stops = stopsOf(subject, purposeId);
  const firstStop = firstStopAmong(stops);
  const confirmations = byGrant(factsOf(subject, 'ConsentConfirmed'), purposeId);
  const renewals = byGrant(factsOf(subject, 'ConsentRenewed'), purposeId);
  const invalidations = byGrant(factsOf(subject, 'ConsentInvalidated'), purposeId);
  const historyOf = (grant: AnyGrant, index: number, grants: readonly AnyGrant[]): GrantHistory =>
    grantHistory(grant, {
      supersededAt: grants[index + 1]?.recordedAt,
      stop: firstStop(grant),
      confirmations: confirmations.get(grant.eventId) ?? [],
      renewals: renewals.get(grant.eventId) ?? [],
      invalidations: invalidations.get(grant.eventId) ?? [],
    });
  return historyWith(grantsOf(subject, purposeId).map(historyOf), { purposeId, stops });
}

/** The grant for a purpose that was recorded last, of those that had started by an instant, whatever has become of it. */
export const lastGrant = ({ grants }: ConsentHistory, at: Instant): AnyGrant | undefined =>
  grants.findLast(({ ownStart }) => ownStart <= at)?.grant;

function grantsOf(subject: Subject, purposeId: string): readonly AnyGrant[] {
  const isOurs = ({ data }: AnyGrant): boolean => data.purposeId === purposeId;
  const given: readonly AnyGrant[] = factsOf(subject, 'ConsentGiven').filter(isOurs);
  const awaiting: readonly AnyGrant[] = factsOf(subject, 'ConsentAwaitingConfirmation').filter(isOurs);
  if (awaiting.length === 0) return given;
  if (given.length === 0) return awaiting;
  return [...given, ...awaiting].sort((one, other) => one.revision - other.revision);
}

type AboutGrants = Extract<ConsentEvent, { data: { grantEventIds: readonly string[] } }>;

/** The facts about grants of a purpose, by the id of each grant that they name. */
function byGrant<About extends AboutGrants>(facts: readonly About[], purposeId: string): ReadonlyMap<string, readonly About[]> {
  const found = new Map<string, About[]>();
  for (const fact of facts) {
    if (fact.data.purposeId !== purposeId) continue;
    for (const id of fact.data.grantEventIds) {
      const known = found.get(id);
      if (known) known.push(fact);
      else found.set(id, [fact]);
    }
  }
  return found;
}
