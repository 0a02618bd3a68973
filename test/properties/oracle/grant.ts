import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { boundVersionOf } from './purpose-version.ts';
import { first, last, later } from './time.ts';
import { ofType, type World } from './world.ts';

export const grantsFor = (world: World, purposeId: string): readonly AnyGrant[] =>
  [...ofType(world, 'ConsentGiven'), ...ofType(world, 'ConsentAwaitingConfirmation')]
    .filter((grant) => grant.data.purposeId === purposeId)
    .sort((one, other) => one.revision - other.revision);

const narrowed = (world: World, grant: AnyGrant): AnyGrant | undefined =>
  grantsFor(world, grant.data.purposeId).find(({ eventId }) => eventId === grant.data.narrows);

/** "`expressedAt`: when the subject expressed it; optional, `receivedAt` stands in for it"; of a narrowing "expression,
 * form and purpose version stay those of the grant it narrows". */
export function expressionOfGrant(world: World, grant: AnyGrant): Instant {
  const before = narrowed(world, grant);
  return before ? expressionOfGrant(world, before) : (grant.expressedAt ?? grant.receivedAt);
}

/** Rule 1 without the confirmation: "the latest of: expressed, notice presented, its policy version effective"; a
 * narrowing "counts from its receipt". */
export function ownStart(world: World, grant: AnyGrant): Instant {
  if (grant.data.narrows) return grant.receivedAt;
  return last(grant.expressedAt ?? grant.receivedAt, grant.data.noticePresentedAt, policyEffective(world, grant));
}

function policyEffective(world: World, { policyRef }: AnyGrant): Instant | undefined {
  const { policies } = world.whenDecided ?? world;
  return policies.find(({ data }) => data.policyId === policyRef?.policyId && data.version === policyRef.version)?.data
    .effectiveFrom;
}

export const confirmationOf = (world: World, grant: AnyGrant): EventOf<'ConsentConfirmed'> | undefined =>
  ofType(world, 'ConsentConfirmed').find(({ data }) => data.grantEventIds.includes(grant.eventId));

/** From when a grant counts (rule 1); undefined while nobody has confirmed one that must be. */
export function countsFrom(world: World, grant: AnyGrant): Instant | undefined {
  if (grant.type === 'ConsentGiven') return ownStart(world, grant);
  const confirmation = confirmationOf(world, grant);
  return confirmation && last(ownStart(world, grant), confirmation.expressedAt ?? confirmation.receivedAt);
}

/** "lapses `confirmWithin` (default P7D) after the grant's own start". */
export const lapseOf = (world: World, grant: AnyGrant): Instant =>
  later(ownStart(world, grant), boundVersionOf(world, grant)?.confirmWithin ?? 'P7D');

/** Rule 1: "It ends at the earlier of `validUntil` and start + the purpose's `consentValidity`", before any renewal. */
export const endWithoutRenewal = (world: World, grant: AnyGrant): Instant | undefined =>
  first(grant.data.validUntil, validityEnd(world, grant));

/** Of a narrowing "`consentValidity` runs on from that grant" which it narrows. */
function validityEnd(world: World, grant: AnyGrant): Instant | undefined {
  const validity = boundVersionOf(world, grant)?.consentValidity;
  const from = validityFrom(world, grant);
  return validity !== undefined && from ? later(from, validity) : undefined;
}

function validityFrom(world: World, grant: AnyGrant): Instant | undefined {
  const before = narrowed(world, grant);
  if (!before) return countsFrom(world, grant);
  const renewals = renewalsOf(world, before).filter(({ revision }) => revision < grant.revision);
  return last(validityFrom(world, before)!, ...renewals.map(instantOfRenewal));
}

export const renewalsOf = (world: World, grant: AnyGrant): readonly EventOf<'ConsentRenewed'>[] =>
  ofType(world, 'ConsentRenewed').filter(({ data }) => data.grantEventIds.includes(grant.eventId));

/** Rule 3: "confirmation, renewal and acceptance from expressed". */
export const instantOfRenewal = (renewal: EventOf<'ConsentRenewed'>): Instant => renewal.expressedAt ?? renewal.receivedAt;

export interface Term {
  readonly end: Instant | undefined;
  readonly renewals: readonly EventOf<'ConsentRenewed'>[];
}

/** "A renewal prolongs its grant when that is live and not expired at the renewal's own instant; it never revives." */
export function termOf(world: World, grant: AnyGrant, at: Instant): Term {
  const start = countsFrom(world, grant);
  const validity = boundVersionOf(world, grant)?.consentValidity;
  const spoken = [...renewalsOf(world, grant)].sort(
    (one, other) => instantOfRenewal(one).localeCompare(instantOfRenewal(other)) || one.revision - other.revision,
  );
  let term: Term = { end: endWithoutRenewal(world, grant), renewals: [] };
  for (const renewal of spoken) {
    const instant = instantOfRenewal(renewal);
    const expired = term.end !== undefined && instant >= term.end;
    if (instant > at || start === undefined || instant < start || expired) continue;
    const end = first(renewal.data.validUntil, validity === undefined ? undefined : later(instant, validity));
    const prolongs = term.end === undefined || (end !== undefined && end > term.end);
    term = { end: prolongs ? end : term.end, renewals: [...term.renewals, renewal] };
  }
  return term;
}
