import { compareInstants, type Instant } from '#kernel';
import type { AnyGrant, ConsentRefused, ConsentWithdrawn } from '../events/consent.events.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { isWellAfter, toleratedBefore } from '../subject/times.ts';

/** What ends consent: both count from their receipt. */
export type Stop = ConsentRefused | ConsentWithdrawn;

/** All that cover a purpose, by receipt, then revision. */
export function stopsOf(subject: Subject, purposeId: string): readonly Stop[] {
  const stops: Stop[] = [...factsOf(subject, 'ConsentRefused'), ...factsOf(subject, 'ConsentWithdrawn')];
  return stops.filter((stop) => covers(stop, purposeId)).sort(byReceipt);
}

const byReceipt = (one: Stop, other: Stop): number =>
  compareInstants(one.receivedAt, other.receivedAt) || one.revision - other.revision;

function covers(stop: Stop, purposeId: string): boolean {
  if (stop.type === 'ConsentRefused') return stop.data.purposeId === purposeId;
  return stop.data.purposes === 'all' || stop.data.purposes[0] === purposeId;
}

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
 * Finds the first of these stops that stops a grant; they cover its purpose and are sorted by receipt. A stop received before
 * the grant was expressed is looked at only where one of them was recorded after the grant: most were not.
 */
export function firstStopAmong(stops: readonly Stop[]): (grant: AnyGrant) => Stop | undefined {
  let newest = -1;
  /** The highest revision of a stop and of those received before it. */
  const newestUpTo = stops.map(({ revision }) => (newest = Math.max(newest, revision)));
  return (grant) => {
    const expressedAt = grant.data.grantExpressedAt;
    const next = firstFrom(stops, expressedAt);
    let first = stops[next];
    for (let index = next - 1; index >= 0 && newestUpTo[index]! > grant.revision; index--) {
      const stop = stops[index]!;
      if (isWellAfter(expressedAt, stop.receivedAt)) break;
      if (stopsGrant(stop, grant)) first = stop;
    }
    return first;
  };
}

/**
 * The lowest revision of those stops, received by an instant, that stop a grant; infinite where none does. They are sorted by
 * receipt.
 */
export function firstRecordedStop(stops: readonly Stop[], grant: AnyGrant, at: Instant): number {
  let first = Infinity;
  for (let index = firstFrom(stops, toleratedBefore(grant.data.grantExpressedAt)); index < stops.length; index++) {
    const stop = stops[index]!;
    if (stop.receivedAt > at) break;
    if (stop.revision < first && stopsGrant(stop, grant)) first = stop.revision;
  }
  return first;
}

/** Index of the first stop received at an instant or later. */
function firstFrom(stops: readonly Stop[], instant: Instant): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]!.receivedAt < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
