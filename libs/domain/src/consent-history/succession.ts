import { compareInstants, firstIndex } from '#kernel';
import { decidesFrom, isStopped, type GrantChange, type GrantHistory } from './grant-history.ts';
import { firstRecordedStop, type Stop } from './stop.ts';

// Which grant replaces which (domain-model 2, "State of a consent"): a grant replaces, from its start on and for good, those of
// an earlier start (then of a lower revision) that were recorded before the first fact that stops it. So a stop recorded late
// brings no earlier grant back, and what is given after a stop was recorded stands. The rule stands in this file alone.
//
// Nothing starts before it is expressed, so what stops a grant at its start or later stops every grant of an earlier start
// too. Of grants stopped later than that, nothing is left to replace; of those stopped before, the order of recording decides.

/** A grant in its place among others, and the first of them that replaces it. */
export interface Place<Found extends GrantHistory = GrantHistory> {
  readonly found: Found;
  readonly next: Found | undefined;
  /** It replaces grants of an earlier start below this revision: that of the first stop recorded, where one met its start. */
  readonly upTo: number;
}

/** Grants, the latest start first. */
export type Succession<Found extends GrantHistory = GrantHistory> = readonly Place<Found>[];

export function successionOf<Found extends GrantHistory>(grants: readonly Found[], stops: readonly Stop[]): Succession<Found> {
  const places = grants.toSorted(byLatestStart).map((found) => placed(found, stops));
  link(places, 0, places.length);
  return places;
}

/** The same after some grants were added or changed: only the places are linked again that may have another `next` now. */
export function successionAfter<Found extends GrantHistory>(
  succession: Succession<Found>,
  changes: readonly GrantChange[],
  stops: readonly Stop[],
  belongs: (found: GrantHistory) => found is Found,
): Succession<Found> {
  const places = [...succession];
  const touched: GrantHistory[] = [];
  for (const { was, is } of changes) {
    if (was && belongs(was)) {
      places.splice(placeOf(places, was), 1);
      touched.push(was);
    }
    if (belongs(is)) {
      places.splice(placeOf(places, is), 0, placed(is, stops));
      touched.push(is);
    }
  }
  let linked = 0;
  for (const place of touched.map((found) => placeOf(places, found)).sort((one, other) => one - other)) {
    if (place < linked - 1) continue;
    const begin = lastReplacingAll(places, place) + 1;
    linked = nextReplacingAll(places, place) + 1;
    link(places, begin, linked);
  }
  return places;
}

const placed = <Found extends GrantHistory>(found: Found, stops: readonly Stop[]): Place<Found> => ({
  found,
  next: undefined,
  upTo: replacesUpTo(found, stops),
});

/** Links the places from `begin` to `end`, exclusive; the one before them replaces all that start before it, if there is one. */
function link<Found extends GrantHistory>(places: Place<Found>[], begin: number, end: number): void {
  /** Grants that may replace an earlier one; each replaces more of them than those that start before it. */
  const replacing = places.slice(Math.max(begin - 1, 0), begin);
  for (let index = begin; index < end; index++) {
    const { found, upTo } = places[index]!;
    const place = { found, next: nearestBeyond(replacing, found.grant.revision), upTo };
    places[index] = place;
    while (replacing.length > 0 && replacing.at(-1)!.upTo <= upTo) replacing.pop();
    replacing.push(place);
  }
}

function replacesUpTo(found: GrantHistory, stops: readonly Stop[]): number {
  const start = decidesFrom(found);
  return isStopped(found, start) ? firstRecordedStop(stops, found.grant, start) : Infinity;
}

/** The earliest start of those that replace a revision; they are sorted by start, the earliest last, and by revision. */
const nearestBeyond = <Found extends GrantHistory>(replacing: readonly Place<Found>[], revision: number): Found | undefined =>
  replacing[firstIndex(replacing, ({ upTo }) => upTo <= revision) - 1]?.found;

const byLatestStart = (one: GrantHistory, other: GrantHistory): number =>
  compareInstants(decidesFrom(other), decidesFrom(one)) || other.grant.revision - one.grant.revision;

/** The place of a grant, or the one that it would take. */
const placeOf = (places: Succession, grant: GrantHistory): number =>
  firstIndex(places, ({ found }) => byLatestStart(found, grant) >= 0);

function lastReplacingAll(places: Succession, before: number): number {
  let place = before - 1;
  while (place >= 0 && places[place]!.upTo < Infinity) place--;
  return place;
}

function nextReplacingAll(places: Succession, after: number): number {
  let place = after + 1;
  while (place < places.length && places[place]!.upTo < Infinity) place++;
  return Math.min(place, places.length - 1);
}
