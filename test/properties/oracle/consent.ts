import type { AnyGrant, ConsentState } from '#domain';
import type { Instant } from '#kernel';
import { confirmationOf, countsFrom, grantsFor, instantOfRenewal, lapseOf, ownStart, termOf } from './grant.ts';
import { invalidationsOf, invalidSince } from './counted.ts';
import { stops, stopsFor, type Stop } from './stop.ts';
import { earliestOf, lastBy } from './time.ts';
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
  return decided(world, unstopped, at) ?? awaited(world, unstopped, at) ?? stopped(world, grants, stopping);
}

/** "The live grant with the latest start (then the higher revision) decides alone"; "An invalidated grant can't be confirmed
 * and, with no live grant of a later start, reads invalidated": each is asked from when it would decide. */
function decided(world: World, unstopped: readonly AnyGrant[], at: Instant): Consent | undefined {
  const starts = new Map<AnyGrant, Instant>();
  for (const grant of unstopped) {
    const start = invalidSince(world, grant) ?? countsFrom(world, grant);
    if (start !== undefined && start <= at) starts.set(grant, start);
  }
  const last = lastBy([...starts], ([{ revision }, start]) => [start, revision]);
  return last && stateOf(world, ...last, at);
}

function stateOf(world: World, grant: AnyGrant, start: Instant, at: Instant): Consent {
  const invalidations = invalidationsOf(world, grant);
  if (invalidations.length > 0) return { state: 'invalidated', since: start, grant, shownBy: idsOf(invalidations) };
  const { end, renewals } = termOf(world, grant, at);
  if (end !== undefined && end <= at) return { state: 'expired', since: end, grant, shownBy: [grant.eventId] };
  const confirmations = [confirmationOf(world, grant)].filter((fact) => fact !== undefined);
  const renewed = renewals.at(-1);
  return {
    ...(renewed ? { state: 'renewed', since: instantOfRenewal(renewed) } : { state: 'given', since: start }),
    ...(end !== undefined && { until: end }),
    grant,
    shownBy: idsOf([grant, ...confirmations, ...renewals]),
  };
}

/** "awaitingConfirmation if such a grant, not lapsed and not stopped, is there": the last one recorded. */
function awaited(world: World, unstopped: readonly AnyGrant[], at: Instant): Consent | undefined {
  const waiting = unstopped.filter(
    (grant) =>
      grant.type === 'ConsentAwaitingConfirmation' &&
      ownStart(world, grant) <= at &&
      at < lapseOf(world, grant) &&
      !isSuperseded(world, grant, at),
  );
  const grant = waiting.at(-1);
  if (!grant) return undefined;
  const times = { since: ownStart(world, grant), until: lapseOf(world, grant) };
  return { state: 'awaitingConfirmation', ...times, grant, shownBy: idsOf(waiting) };
}

/** "one recorded after it, whether it awaits, narrows or was confirmed, ends its waiting from its recording on, whatever became
 * of that one" (section 6). */
const isSuperseded = (world: World, grant: AnyGrant, at: Instant): boolean =>
  grantsFor(world, grant.data.purposeId).some((other) => other.revision > grant.revision && other.recordedAt <= at);

/** "else the stop with the latest start (then revision) decides, withdrawn or refused, `since` the first stop of that kind
 * after the last live grant; else unknown". */
function stopped(world: World, grants: readonly AnyGrant[], stopping: readonly Stop[]): Consent {
  const latest = lastBy(stopping, ({ receivedAt, revision }) => [receivedAt, revision]);
  if (!latest) return { state: 'unknown', shownBy: [] };
  const isAfterLastGrant = ({ receivedAt }: Stop) =>
    !stopping.some((other) => other.receivedAt > receivedAt && endsLiveGrant(world, grants, stopping, other.receivedAt));
  const shown = stopping.filter((stop) => stop.type === latest.type && isAfterLastGrant(stop));
  return {
    state: latest.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused',
    since: earliestOf(...shown.map(({ receivedAt }) => receivedAt))!,
    shownBy: idsOf(shown),
  };
}

/** Whether a grant was live until an instant at which something was received that stops it. */
const endsLiveGrant = (world: World, grants: readonly AnyGrant[], stopping: readonly Stop[], instant: Instant): boolean =>
  grants.some((grant) => {
    const start = countsFrom(world, grant);
    const against = stopping.filter((stop) => stops(world, stop, grant)).map(({ receivedAt }) => receivedAt);
    return start !== undefined && start < instant && earliestOf(...against) === instant;
  });
