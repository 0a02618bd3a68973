import type { Instant } from '#kernel';
import type { AnyGrant, ConsentAwaitingConfirmation, ConsentState } from '../events/consent.events.ts';
import { startOf } from '../subject/start-of.ts';
import { awaitingGrants } from './awaiting-grants.ts';
import type { ConsentHistory } from './consent-history.ts';
import { decidingGrant } from './deciding-grant.ts';
import { decidesFrom, hasStarted, termAt, type GrantHistory } from './grant-history.ts';
import { stoppedConsent } from './stopped-consent.ts';

/** The state of one subject for one purpose at an instant. */
export type ConsentAt = ConsentInForce | ConsentNotInForce;

interface EitherConsent {
  /** Exclusive end of a consent, lapse of a grant that awaits confirmation. */
  readonly until?: Instant;
  /** The last grant that awaits confirmation; beside a consent in force too. */
  readonly awaiting?: ConsentAwaitingConfirmation;
  /** Ids of the events that make it so: for a consent the grant, its confirmation and renewals, else what ended it. */
  readonly decisive: readonly string[];
}

export interface ConsentInForce extends EitherConsent {
  readonly state: 'given' | 'renewed';
  /** When the state took effect. */
  readonly since: Instant;
  /** The grant that decides. */
  readonly grant: AnyGrant;
  /** From when it counts. */
  readonly start: Instant;
  /** Its end as named last, by the grant or a renewal; `until` may come from the purpose's `consentValidity`. */
  readonly validUntil?: Instant;
}

export interface ConsentNotInForce extends EitherConsent {
  readonly state: Exclude<ConsentState, ConsentInForce['state']>;
  /** When the state took effect; absent for unknown, of which no fact tells. */
  readonly since?: Instant;
  /** The grant that decides (expired, invalidated), else the last one that awaits confirmation. */
  readonly grant?: AnyGrant;
  /** From when the deciding grant counts. */
  readonly start?: Instant;
}

export const isInForce = (consent: ConsentAt): consent is ConsentInForce =>
  consent.state === 'given' || consent.state === 'renewed';

/** "State of a consent" of domain-model 2: the grant that decides, else those that await confirmation, else the last stop. */
export function consentAt(history: ConsentHistory, at: Instant): ConsentAt {
  const deciding = decidingGrant(history.deciding, at);
  const allAwaiting = awaitingGrants(history, at);
  const awaiting = allAwaiting.at(-1);
  if (deciding) return { ...decidedBy(deciding, at), ...(awaiting && { awaiting }) };
  if (!awaiting) return stoppedConsent(history, at);
  const { effectiveFrom: since, confirmBefore: until } = awaiting.data;
  const decisive = allAwaiting.map(({ eventId }) => eventId);
  return { state: 'awaitingConfirmation', since, until, grant: awaiting, awaiting, decisive };
}

function decidedBy(found: GrantHistory, at: Instant): ConsentAt {
  const { grant, confirmation, invalidations } = found;
  const start = decidesFrom(found);
  const decides = { grant, start };
  // What decides without having started does so because it was invalidated.
  if (invalidations.length > 0 || !hasStarted(found, at)) {
    return { ...decides, state: 'invalidated', since: start, decisive: invalidations.map(({ eventId }) => eventId) };
  }
  const { until, renewals } = termAt(found, at);
  if (until !== undefined && until <= at) {
    return { ...decides, state: 'expired', since: until, decisive: [grant.eventId] };
  }
  const renewal = renewals.at(-1);
  const { validUntil } = (renewal ?? grant).data;
  return {
    ...decides,
    state: renewal ? 'renewed' : 'given',
    since: renewal ? startOf(renewal) : start,
    ...(until && { until }),
    ...(validUntil && { validUntil }),
    decisive: [grant, confirmation, ...renewals].flatMap((fact) => (fact ? [fact.eventId] : [])),
  };
}
