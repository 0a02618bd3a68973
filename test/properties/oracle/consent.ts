import type { AnyGrant, ConsentState } from '#domain';
import type { Instant } from '#kernel';
import { confirmationOf, countsFrom, grantsFor, instantOfRenewal, lapseOf, ownStart, termOf } from './grant.ts';
import { invalidationsOf, invalidSince } from './counted.ts';
import { stops, stopsFor, type Stop } from './stop.ts';
import { idsOf, type World } from './world.ts';

/** "State of a consent at (`at`, `knownAt`)" (section 2), with the events that show it. */
export interface Consent {
  readonly state: ConsentState;
  readonly since?: Instant;
  readonly until?: Instant;
  /** The one that decides, or awaits. */
  readonly grant?: AnyGrant;
  readonly shownBy: readonly string[];
}

interface Candidate {
  readonly grant: AnyGrant;
  readonly start: Instant;
  readonly invalidated: boolean;
}

/** `world` holds what was known; `counts` leaves out grants of an epoch that a fence has closed. */
export function consentAt(
  world: World,
  purposeId: string,
  at: Instant,
  counts: (grant: AnyGrant) => boolean = () => true,
): Consent {
  const grants = grantsFor(world, purposeId).filter(counts);
  const stopping = stopsFor(world, purposeId, at);
  const unstopped = grants.filter((grant) => !stopping.some((stop) => stops(world, stop, grant)));
  const deciding = decidingOf(world, unstopped, at);
  if (deciding) return stateOf(world, deciding, at);
  const awaiting = unstopped.filter((grant) => isAwaiting(world, grant, at));
  const last = awaiting.at(-1);
  if (last) {
    const times = { since: ownStart(world, last), until: lapseOf(world, last) };
    return { state: 'awaitingConfirmation', ...times, grant: last, shownBy: idsOf(awaiting) };
  }
  return stopped(world, grants, stopping);
}

/** "The live grant with the latest start (then the higher revision) decides alone"; "An invalidated grant ..., with no live
 * grant of a later start, reads invalidated." */
function decidingOf(world: World, unstopped: readonly AnyGrant[], at: Instant): Candidate | undefined {
  return unstopped
    .flatMap((grant) => candidateOf(world, grant, at))
    .sort((one, other) => one.start.localeCompare(other.start) || one.grant.revision - other.grant.revision)
    .at(-1);
}

function candidateOf(world: World, grant: AnyGrant, at: Instant): readonly Candidate[] {
  const invalidFrom = invalidSince(world, grant);
  if (invalidFrom !== undefined && invalidFrom <= at) return [{ grant, start: invalidFrom, invalidated: true }];
  const start = countsFrom(world, grant);
  return start !== undefined && start <= at ? [{ grant, start, invalidated: false }] : [];
}

function stateOf(world: World, { grant, start, invalidated }: Candidate, at: Instant): Consent {
  if (invalidated) {
    return { state: 'invalidated', since: start, grant, shownBy: idsOf(invalidationsOf(world, grant)) };
  }
  const { end, renewals } = termOf(world, grant, at);
  const until = end && { until: end };
  if (end !== undefined && end <= at) return { state: 'expired', since: end, grant, shownBy: [grant.eventId] };
  const confirmation = confirmationOf(world, grant);
  const shownBy = idsOf([grant, ...(confirmation ? [confirmation] : []), ...renewals]);
  const renewed = renewals.at(-1);
  if (renewed) return { state: 'renewed', since: instantOfRenewal(renewed), ...until, grant, shownBy };
  return { state: 'given', since: start, ...until, grant, shownBy };
}

/** "awaitingConfirmation if such a grant, not lapsed and not stopped, is there". */
function isAwaiting(world: World, grant: AnyGrant, at: Instant): boolean {
  if (grant.type !== 'ConsentAwaitingConfirmation') return false;
  return ownStart(world, grant) <= at && at < lapseOf(world, grant);
}

/** "else the stop with the latest start (then revision) decides, withdrawn or refused, `since` the first stop of that kind
 * after the last live grant; else unknown". */
function stopped(world: World, grants: readonly AnyGrant[], stopping: readonly Stop[]): Consent {
  const latest = stopping.at(-1);
  if (!latest) return { state: 'unknown', shownBy: [] };
  const ends = grants.flatMap((grant) => endedBy(world, grant, stopping)).sort();
  const since = stopping.filter(({ type, receivedAt }) => type === latest.type && receivedAt >= (ends.at(-1) ?? ''));
  const state = latest.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused';
  return { state, since: since[0]!.receivedAt, shownBy: idsOf(since) };
}

/** When a stop ended a grant that was live until then. */
function endedBy(world: World, grant: AnyGrant, stopping: readonly Stop[]): readonly Instant[] {
  const stop = stopping.find((one) => stops(world, one, grant));
  const start = countsFrom(world, grant);
  return stop && start !== undefined && start < stop.receivedAt ? [stop.receivedAt] : [];
}
