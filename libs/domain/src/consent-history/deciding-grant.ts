import { compareInstants, type Instant } from '#kernel';
import { isStopped, type GrantHistory } from './grant-history.ts';
import { firstRecordedStop, type Stop } from './stop.ts';

// Which grant decides (domain-model 2, "State of a consent"): the live one, alone and with its own scope, also when it has
// expired. A grant replaces, from its start on and for good, those of an earlier start (then of a lower revision) that were
// recorded before the first fact that stops it. So a stop recorded late brings no earlier grant back, and what is given after
// a stop was recorded stands. The rule stands in this file alone.
//
// Nothing starts before it is expressed, so what stops a grant at its start or later stops every grant of an earlier start
// too. Of grants stopped later than that, nothing is left to replace; of those stopped before, the order of recording decides.

/** A grant, and the first that replaces it. */
interface Replaced<Found extends GrantHistory> {
  readonly found: Found;
  readonly next: Found | undefined;
}

/** A grant and the time in which it decides. */
export interface DecidingTime {
  readonly found: GrantHistory;
  readonly from: Instant;
  /** Exclusive; undefined: without end. */
  readonly until: Instant | undefined;
  /** The grant that replaced it then, unless something stopped it first. */
  readonly replacement: GrantHistory | undefined;
}

/** When each grant decides that ever does; the latest first. No two of these times meet. */
export function decidingTimes(grants: readonly GrantHistory[], stops: readonly Stop[]): readonly DecidingTime[] {
  const times: DecidingTime[] = [];
  for (const { found, next } of replaced(grants.filter(canDecide), stops)) {
    const from = decidesFrom(found);
    const isFirst = next !== undefined && (found.stoppedAt === undefined || decidesFrom(next) < found.stoppedAt);
    const until = isFirst ? decidesFrom(next) : found.stoppedAt;
    if (until === undefined || from < until) times.push({ found, from, until, replacement: isFirst ? next : undefined });
  }
  return times;
}

/** The grant that decides at an instant. */
export function decidingGrant(times: readonly DecidingTime[], at: Instant): GrantHistory | undefined {
  const time = times.find(({ from }) => from <= at);
  return time && (time.until === undefined || at < time.until) ? time.found : undefined;
}

/** These grants, the latest start first, each with the first of them that replaces it. */
export function replaced<Found extends GrantHistory>(
  grants: readonly Found[],
  stops: readonly Stop[],
): readonly Replaced<Found>[] {
  /** Grants that may replace an earlier one; each replaces more of them than those that start before it. */
  const replacing: { readonly by: Found; readonly upTo: number }[] = [];
  return grants.toSorted(byLatestStart).map((found) => {
    const next = nearestBeyond(replacing, found.grant.revision);
    const upTo = replacesUpTo(found, stops);
    while (replacing.length > 0 && replacing.at(-1)!.upTo <= upTo) replacing.pop();
    replacing.push({ by: found, upTo });
    return { found, next };
  });
}

/** It counts from some instant on, or was invalidated before anyone confirmed it; then it decides as invalidated. */
const canDecide = ({ start, invalidations }: GrantHistory): boolean => start !== undefined || invalidations.length > 0;

/** One that nobody confirmed decides from its own start. */
export const decidesFrom = ({ start, ownStart }: GrantHistory): Instant => start ?? ownStart;

const byLatestStart = (one: GrantHistory, other: GrantHistory): number =>
  compareInstants(decidesFrom(other), decidesFrom(one)) || other.grant.revision - one.grant.revision;

/** A grant replaces those of an earlier start below this revision: that of the first stop recorded, where one met its start. */
function replacesUpTo(found: GrantHistory, stops: readonly Stop[]): number {
  const start = decidesFrom(found);
  return isStopped(found, start) ? firstRecordedStop(stops, found.grant, start) : Infinity;
}

/** The earliest start of those that replace a revision; they are sorted by start, the earliest last, and by revision. */
function nearestBeyond<Found>(
  replacing: readonly { readonly by: Found; readonly upTo: number }[],
  revision: number,
): Found | undefined {
  let low = 0;
  let high = replacing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (replacing[middle]!.upTo > revision) low = middle + 1;
    else high = middle;
  }
  return replacing[low - 1]?.by;
}
