import { compareInstants, firstIndex, type Instant } from '#kernel';
import type { AnyGrant, ConsentRefused, ConsentWithdrawn } from '../events/consent.events.ts';
import { isWellAfter, toleratedBefore } from '../subject/times.ts';

/** What ends consent: both count from their receipt. */
export type Stop = ConsentRefused | ConsentWithdrawn;

/** By receipt, then revision. */
export const byReceipt = (one: Stop, other: Stop): number =>
  compareInstants(one.receivedAt, other.receivedAt) || one.revision - other.revision;

/**
 * Rule 4 of domain-model 2: a stop stops every grant that was not expressed after its receipt; one recorded after the
 * grant also stops what was expressed within the next 5 minutes, for a slow clock must not void a withdrawal.
 */
export function stopsGrant(stop: Pick<Stop, 'receivedAt' | 'revision'>, grant: AnyGrant): boolean {
  const expressedAt = grant.data.grantExpressedAt;
  if (expressedAt <= stop.receivedAt) return true;
  return stop.revision > grant.revision && !isWellAfter(expressedAt, stop.receivedAt);
}

/**
 * Finds the first of these stops that stops a grant; they cover its purpose and are sorted by receipt. Of those received in the
 * 5 minutes before the grant was expressed only one counts that was recorded after it: most grants have none.
 */
export function firstStopAmong(stops: readonly Stop[]): (grant: AnyGrant) => Stop | undefined {
  let newest = -1;
  /** The highest revision of a stop and of those received before it. */
  const newestUpTo = stops.map(({ revision }) => (newest = Math.max(newest, revision)));
  return (grant) => {
    const next = receivedFrom(stops, grant.data.grantExpressedAt);
    if (next > 0 && newestUpTo[next - 1]! > grant.revision) {
      for (let index = receivedFrom(stops, toleratedBefore(grant.data.grantExpressedAt)); index < next; index++)
        if (stops[index]!.revision > grant.revision) return stops[index];
    }
    return stops[next];
  };
}

/** The first of these stops, all recorded before it, that stops a grant. */
export const firstStopOfNewest = (stops: readonly Stop[], grant: AnyGrant): Stop | undefined =>
  stops[receivedFrom(stops, grant.data.grantExpressedAt)];

/**
 * The lowest revision of those stops, received by an instant, that stop a grant; infinite where none does. They are sorted by
 * receipt.
 */
export function firstRecordedStop(stops: readonly Stop[], grant: AnyGrant, at: Instant): number {
  let first = Infinity;
  for (let index = receivedFrom(stops, toleratedBefore(grant.data.grantExpressedAt)); index < stops.length; index++) {
    const stop = stops[index]!;
    if (stop.receivedAt > at) break;
    if (stop.revision < first && stopsGrant(stop, grant)) first = stop.revision;
  }
  return first;
}

/** Index of the first stop received at an instant or later. */
export const receivedFrom = (stops: readonly Stop[], instant: Instant): number =>
  firstIndex(stops, ({ receivedAt }) => receivedAt >= instant);

/** Index of the first stop received after an instant. */
export const receivedAfter = (stops: readonly Stop[], instant: Instant): number =>
  firstIndex(stops, ({ receivedAt }) => receivedAt > instant);
