import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { publicationsOf } from './policy-version.ts';
import { boundVersionOf } from './purpose-version.ts';
import { earliestOf, lastBy, later, latestOf } from './time.ts';
import { ofType, type World } from './world.ts';

export const grantsFor = (world: World, purposeId: string): readonly AnyGrant[] =>
  [...ofType(world, 'ConsentGiven'), ...ofType(world, 'ConsentAwaitingConfirmation')]
    .filter((grant) => grant.data.purposeId === purposeId)
    .sort((one, other) => one.revision - other.revision);

const narrowed = (world: World, grant: AnyGrant): AnyGrant | undefined =>
  grantsFor(world, grant.data.purposeId).find(({ eventId }) => eventId === grant.data.narrows);

/**
 * When the subject expressed it; `receivedAt` stands in where nobody knows (domain-model 2). A narrowing keeps expression, form
 * and purpose version of the grant that it narrows.
 */
export function expressionOfGrant(world: World, grant: AnyGrant): Instant {
  const before = narrowed(world, grant);
  return before ? expressionOfGrant(world, before) : (grant.expressedAt ?? grant.receivedAt);
}

/** Rule 1 without the confirmation. A narrowing counts from its receipt (domain-model 6). */
export function ownStart(world: World, grant: AnyGrant): Instant {
  if (grant.data.narrows) return grant.receivedAt;
  return latestOf(grant.expressedAt ?? grant.receivedAt, grant.data.noticePresentedAt, policyEffective(world, grant));
}

/** Of the version that was shown, whatever became of it: a grant keeps what it showed (domain-model 6). */
function policyEffective(world: World, { policyRef }: AnyGrant): Instant | undefined {
  if (!policyRef) return undefined;
  const published = publicationsOf(world.whenDecided ?? world, policyRef.policyId);
  return published.find(({ data }) => data.version === policyRef.version)?.data.effectiveFrom;
}

export const confirmationOf = (world: World, grant: AnyGrant): EventOf<'ConsentConfirmed'> | undefined =>
  ofType(world, 'ConsentConfirmed').find(({ data }) => data.grantEventIds.includes(grant.eventId));

/** From when a grant counts (rule 1); undefined while nobody has confirmed one that must be. */
export function countsFrom(world: World, grant: AnyGrant): Instant | undefined {
  if (grant.type === 'ConsentGiven') return ownStart(world, grant);
  const confirmation = confirmationOf(world, grant);
  return confirmation && latestOf(ownStart(world, grant), confirmation.expressedAt ?? confirmation.receivedAt);
}

/**
 * The end of the waiting: `confirmWithin` after the grant's own start, a week unless the purpose says otherwise (domain-model
 * 6).
 */
export const lapseOf = (world: World, grant: AnyGrant): Instant =>
  later(ownStart(world, grant), boundVersionOf(world, grant)?.confirmWithin ?? 'P7D');

/** The end by rule 1, before any renewal. */
export const endWithoutRenewal = (world: World, grant: AnyGrant): Instant | undefined =>
  earliestOf(grant.data.validUntil, validityEnd(world, grant));

/** The end that `consentValidity` gives a grant. Of a narrowing it runs on from the grant that was narrowed. */
function validityEnd(world: World, grant: AnyGrant): Instant | undefined {
  const validity = boundVersionOf(world, grant)?.consentValidity;
  const from = validityFrom(world, grant);
  return validity !== undefined && from ? later(from, validity) : undefined;
}

function validityFrom(world: World, grant: AnyGrant): Instant | undefined {
  const before = narrowed(world, grant);
  if (!before) return countsFrom(world, grant);
  const renewals = renewalsOf(world, before).filter(({ revision }) => revision < grant.revision);
  return latestOf(validityFrom(world, before)!, ...renewals.map(instantOfRenewal));
}

export const renewalsOf = (world: World, grant: AnyGrant): readonly EventOf<'ConsentRenewed'>[] =>
  ofType(world, 'ConsentRenewed').filter(({ data }) => data.grantEventIds.includes(grant.eventId));

/** Rule 3: a confirmation or renewal counts from its expression. */
export const instantOfRenewal = (renewal: EventOf<'ConsentRenewed'>): Instant => renewal.expressedAt ?? renewal.receivedAt;

export interface Term {
  readonly end: Instant | undefined;
  /** Those that prolonged it, in the order of their instants. */
  readonly renewals: readonly EventOf<'ConsentRenewed'>[];
}

/**
 * A renewal prolongs a grant that is live and has not expired at the renewal's own instant (domain-model 2). The term by `at`
 * is the term before the last renewal, and what that renewal makes of it.
 */
export function termOf(world: World, grant: AnyGrant, at: Instant): Term {
  const start = countsFrom(world, grant);
  const begun = renewalsOf(world, grant).filter((renewal) => start !== undefined && start <= instantOfRenewal(renewal));
  return termAfter(
    world,
    grant,
    begun.filter((renewal) => instantOfRenewal(renewal) <= at),
  );
}

function termAfter(world: World, grant: AnyGrant, renewals: readonly EventOf<'ConsentRenewed'>[]): Term {
  const last = lastBy(renewals, (renewal) => [instantOfRenewal(renewal), renewal.revision]);
  if (!last) return { end: endWithoutRenewal(world, grant), renewals };
  const before = termAfter(
    world,
    grant,
    renewals.filter((renewal) => renewal !== last),
  );
  if (before.end !== undefined && before.end <= instantOfRenewal(last)) return before;
  return { end: endAfter(world, grant, before.end, last), renewals: [...before.renewals, last] };
}

/**
 * The new end is the earlier of what is said and the renewal's instant plus `consentValidity`, and lies after the present end
 * where there is one (domain-model 6).
 */
function endAfter(
  world: World,
  grant: AnyGrant,
  present: Instant | undefined,
  renewal: EventOf<'ConsentRenewed'>,
): Instant | undefined {
  const validity = boundVersionOf(world, grant)?.consentValidity;
  const end = earliestOf(
    renewal.data.validUntil,
    validity === undefined ? undefined : later(instantOfRenewal(renewal), validity),
  );
  const shortens = present !== undefined && (end === undefined || end < present);
  return shortens ? present : end;
}
