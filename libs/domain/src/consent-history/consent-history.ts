import type { Instant } from '#kernel';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { AnyGrant, ConsentConfirmed, ConsentInvalidated, ConsentRenewed } from '../events/consent.events.ts';
import { covers, type Stop } from './stop.ts';

/** What was said about one purpose and had taken effect by an instant (domain-model 2, "State of a consent"). */
export interface ConsentFacts {
  readonly purposeId: string;
  readonly at: Instant;
  /** By revision. */
  readonly grants: readonly AnyGrant[];
  /** By receipt, then revision. */
  readonly stops: readonly Stop[];
  /** By the id of the awaiting grant. */
  readonly confirmations: ReadonlyMap<string, ConsentConfirmed>;
  readonly renewals: readonly ConsentRenewed[];
  /** By the id of the grant. */
  readonly invalidations: ReadonlyMap<string, readonly ConsentInvalidated[]>;
}

export function consentFacts(subject: Subject, purposeId: string, at: Instant): ConsentFacts {
  const mine = ({ data }: { readonly data: { readonly purposeId: string; readonly effectiveFrom: Instant } }) =>
    data.purposeId === purposeId && data.effectiveFrom <= at;
  return {
    purposeId,
    at,
    grants: merged(factsOf(subject, 'ConsentGiven').filter(mine), factsOf(subject, 'ConsentAwaitingConfirmation').filter(mine)),
    stops: stopsOf(subject, purposeId, at),
    confirmations: firstConfirmations(factsOf(subject, 'ConsentConfirmed').filter(mine)),
    renewals: factsOf(subject, 'ConsentRenewed').filter(mine),
    invalidations: invalidationsByGrant(
      factsOf(subject, 'ConsentInvalidated').filter(({ data }) => data.purposeId === purposeId),
      confirmedAfter(subject, at),
    ),
  };
}

function merged(given: readonly AnyGrant[], awaiting: readonly AnyGrant[]): readonly AnyGrant[] {
  if (awaiting.length === 0) return given;
  if (given.length === 0) return awaiting;
  return [...given, ...awaiting].sort((one, other) => one.revision - other.revision);
}

function stopsOf(subject: Subject, purposeId: string, at: Instant): readonly Stop[] {
  const stops: Stop[] = [...factsOf(subject, 'ConsentRefused'), ...factsOf(subject, 'ConsentWithdrawn')];
  return stops.filter((stop) => stop.receivedAt <= at && covers(stop, purposeId)).sort(byReceipt);
}

function byReceipt(one: Stop, other: Stop): number {
  if (one.receivedAt === other.receivedAt) return one.revision - other.revision;
  return one.receivedAt < other.receivedAt ? -1 : 1;
}

/** A second confirmation of the same grant says nothing new. */
function firstConfirmations(confirmations: readonly ConsentConfirmed[]): ReadonlyMap<string, ConsentConfirmed> {
  const first = new Map<string, ConsentConfirmed>();
  for (const confirmation of confirmations) {
    for (const id of confirmation.data.grantEventIds) if (!first.has(id)) first.set(id, confirmation);
  }
  return first;
}

/** By grant: an invalidation counts from the start of each grant that it names, be it recorded long after. */
function invalidationsByGrant(
  invalidations: readonly ConsentInvalidated[],
  notStarted: ReadonlySet<string>,
): ReadonlyMap<string, readonly ConsentInvalidated[]> {
  const byGrant = new Map<string, ConsentInvalidated[]>();
  for (const invalidation of invalidations) {
    for (const id of invalidation.data.grantEventIds) {
      const named = byGrant.get(id);
      if (named) named.push(invalidation);
      else if (!notStarted.has(id)) byGrant.set(id, [invalidation]);
    }
  }
  return byGrant;
}

/** Awaiting grants that start later than an instant, because they were confirmed later. */
const confirmedAfter = (subject: Subject, at: Instant): ReadonlySet<string> =>
  new Set(factsOf(subject, 'ConsentConfirmed').flatMap(({ data }) => (data.effectiveFrom > at ? data.grantEventIds : [])));
