import { compareInstants, earliest, type Instant } from '#kernel';
import type { ConsentHistory } from './consent-history.ts';
import { hasStarted, isStopped, type GrantHistory } from './grant-history.ts';
import { firstRecordedStop } from './stop.ts';

// Which grant decides (domain-model 2, "State of a consent"): the live one, alone and with its own scope, also when it has
// expired. A grant replaces, from its start on and for good, those of an earlier start (then of a lower revision) that were
// recorded before the first fact that stops it. So a stop recorded late brings no earlier grant back, and what is given after
// a stop was recorded stands. The rule stands in this file alone.
//
// Nothing starts before it is expressed, so what stops a grant at its start or later stops every grant of an earlier start
// too. Of grants stopped later than that, nothing is left to replace; of those stopped before, the order of recording decides.

/** The grant that decides at an instant. */
export function decidingGrant({ grants, stops }: ConsentHistory, at: Instant): GrantHistory | undefined {
  const started = grants.filter((found) => canDecide(found) && decidesFrom(found) <= at);
  const last = latestStart(started.filter((found) => !isStopped(found, at)));
  const isReplaced =
    last !== undefined &&
    started.some((other) => byStart(other, last) > 0 && isStopped(other, at) && replacesUpTo(other, stops) > last.grant.revision);
  return isReplaced ? undefined : last;
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

/** When each grant decides that ever does; the latest first. */
export function decidingTimes({ grants, stops }: ConsentHistory): readonly DecidingTime[] {
  /** Grants that may replace an earlier one; each replaces more of them than those that start before it. */
  const replacing: { readonly by: GrantHistory; readonly upTo: number }[] = [];
  const times: DecidingTime[] = [];
  for (const found of grants.filter(canDecide).sort((one, other) => byStart(other, one))) {
    const from = decidesFrom(found);
    const next = nearestBeyond(replacing, found.grant.revision);
    const isFirst = next !== undefined && (found.stoppedAt === undefined || decidesFrom(next) < found.stoppedAt);
    const until = isFirst ? decidesFrom(next) : found.stoppedAt;
    if (until === undefined || from < until) times.push({ found, from, until, replacement: isFirst ? next : undefined });
    const upTo = replacesUpTo(found, stops);
    while (replacing.length > 0 && replacing.at(-1)!.upTo <= upTo) replacing.pop();
    replacing.push({ by: found, upTo });
  }
  return times;
}

/** When another grant took the place of one that had started, if one did by an instant. */
export function replacedAt(found: GrantHistory, { grants, stops }: ConsentHistory, at: Instant): Instant | undefined {
  const later = grants.filter((other) => hasStarted(other, at) && byStart(other, found) > 0);
  return earliest(...later.filter((other) => replacesUpTo(other, stops) > found.grant.revision).map(decidesFrom));
}

/** Of these the one with the latest start, then the higher revision. */
export function latestStart<Found extends GrantHistory>(grants: readonly Found[]): Found | undefined {
  return grants.reduce<Found | undefined>((last, found) => (last && byStart(last, found) > 0 ? last : found), undefined);
}

/** It counts from some instant on, or was invalidated before anyone confirmed it; then it decides as invalidated. */
const canDecide = ({ start, invalidations }: GrantHistory): boolean => start !== undefined || invalidations.length > 0;

/** One that nobody confirmed decides from its own start. */
export const decidesFrom = ({ start, ownStart }: GrantHistory): Instant => start ?? ownStart;

const byStart = (one: GrantHistory, other: GrantHistory): number =>
  compareInstants(decidesFrom(one), decidesFrom(other)) || one.grant.revision - other.grant.revision;

/** A grant replaces those of an earlier start below this revision: that of the first stop recorded, where one met its start. */
function replacesUpTo(found: GrantHistory, stops: ConsentHistory['stops']): number {
  const start = decidesFrom(found);
  return isStopped(found, start) ? firstRecordedStop(stops, found.grant, start) : Infinity;
}

/** The earliest start of those that replace a revision; they are sorted by start, the earliest last, and by revision. */
function nearestBeyond(
  replacing: readonly { readonly by: GrantHistory; readonly upTo: number }[],
  revision: number,
): GrantHistory | undefined {
  let low = 0;
  let high = replacing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (replacing[middle]!.upTo > revision) low = middle + 1;
    else high = middle;
  }
  return replacing[low - 1]?.by;
}
