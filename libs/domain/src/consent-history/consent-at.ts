import type { Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { consentFacts, type ConsentFacts } from './consent-history.ts';
import type { AnyGrant, ConsentAwaitingConfirmation, ConsentState } from '../events/consent.events.ts';
import { grantAt, isAwaiting, termOf, type GrantAt } from './grant-history.ts';
import { stoppedConsent } from './stopped-consent.ts';

/** The state of one subject for one purpose at an instant. */
export interface ConsentAt {
  readonly state: ConsentState;
  /** When the state took effect; absent for unknown. */
  readonly since?: Instant;
  /** Exclusive end of a consent, lapse of a grant that awaits confirmation. */
  readonly until?: Instant;
  /** The grant that decides (given, renewed, expired, invalidated), else the last one that awaits confirmation. */
  readonly grant?: AnyGrant;
  /** From when the deciding grant counts. */
  readonly start?: Instant;
  /** Its end as last said, by the grant or a renewal; `until` may come from the purpose's `consentValidity`. */
  readonly validUntil?: Instant;
  /** The last grant that awaits confirmation; beside a live consent too. */
  readonly awaiting?: ConsentAwaitingConfirmation;
  /** Ids of the events that make it so: for a consent the grant, its confirmation and renewals, else what ended it. */
  readonly decisive: readonly string[];
}

/**
 * "State of a consent" of domain-model 2, from the facts known: the live grant with the latest start decides alone, with
 * its own scope. It depends on the facts' times and revisions, not on the order of their arrival. `counts` leaves out
 * grants that belong to an epoch before a fence.
 */
export function consentAt(
  subject: Subject,
  purposeId: string,
  at: Instant,
  counts: (grant: AnyGrant) => boolean = () => true,
): ConsentAt {
  const facts = consentFacts(subject, purposeId, at);
  const grants = facts.grants.filter(counts).map((grant) => grantAt(grant, facts));
  const deciding = decidingGrant(grants);
  const allAwaiting = grants.filter((found) => isAwaiting(found, at)).map(({ grant }) => grant);
  const awaiting = allAwaiting.at(-1);
  if (deciding) return { ...liveConsent(deciding, facts), ...(awaiting && { awaiting }) };
  if (!awaiting) return stoppedConsent(grants, facts.stops);
  const { effectiveFrom: since, confirmBefore: until } = awaiting.data;
  const decisive = allAwaiting.map(({ eventId }) => eventId);
  return { state: 'awaitingConfirmation', since, until, grant: awaiting, awaiting, decisive };
}

/** The live grant with the latest start, then the higher revision. */
function decidingGrant(grants: readonly GrantAt[]): GrantAt | undefined {
  let deciding: GrantAt | undefined;
  for (const found of grants) if (isLive(found) && (!deciding || startOf(found) >= startOf(deciding))) deciding = found;
  return deciding;
}

/** Stopped by nothing. One that was invalidated before it was confirmed can't be confirmed and decides as invalidated. */
const isLive = ({ start, stop, invalidations }: GrantAt): boolean => !stop && (start !== undefined || invalidations.length > 0);

const startOf = ({ grant, start = grant.data.effectiveFrom }: GrantAt): Instant => start;

function liveConsent(found: GrantAt, facts: ConsentFacts): ConsentAt {
  const { grant, confirmation, invalidations } = found;
  const start = startOf(found);
  const decides = { grant, start };
  if (invalidations.length > 0) {
    return { ...decides, state: 'invalidated', since: start, decisive: invalidations.map(({ eventId }) => eventId) };
  }
  const { until, renewals } = termOf(found, facts);
  if (until !== undefined && until <= facts.at) {
    return { ...decides, state: 'expired', since: until, decisive: [grant.eventId] };
  }
  const renewal = renewals.at(-1);
  const { validUntil } = (renewal ?? grant).data;
  return {
    ...decides,
    state: renewal ? 'renewed' : 'given',
    since: renewal?.data.effectiveFrom ?? start,
    ...(until && { until }),
    ...(validUntil && { validUntil }),
    decisive: [grant, confirmation, ...renewals].flatMap((fact) => (fact ? [fact.eventId] : [])),
  };
}
