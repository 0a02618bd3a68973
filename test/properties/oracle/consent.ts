import type { AnyGrant, ConsentState } from '#domain';
import type { Instant } from '#kernel';
import { confirmationOf, grantsFor, instantOfRenewal, lapseOf, ownStart, termOf } from './grant.ts';
import { invalidationsOf } from './counted.ts';
import { liveAt, replaces, startOf } from './live.ts';
import { stops, stopsFor, type Stop } from './stop.ts';
import { earliestOf, lastBy, latestOf } from './time.ts';
import { idsOf, type World } from './world.ts';

/** The state of a consent at `at` by what was known (domain-model 2, "State of a consent"), with the events that show it. */
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
  const live = liveAt(world, purposeId, grants, at);
  if (live) return stateOf(world, live, startOf(world, live)!, at);
  return awaited(world, unstopped, at) ?? stopped(world, purposeId, grants, at);
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

/** The grant that waits: the last one recorded, unless it has lapsed or is stopped (domain-model 2). */
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

/** A grant that is recorded later ends the waiting of the one before, whatever becomes of the newer (domain-model 6). */
const isSuperseded = (world: World, grant: AnyGrant, at: Instant): boolean =>
  grantsFor(world, grant.data.purposeId).some((other) => other.revision > grant.revision && other.recordedAt <= at);

/**
 * The last stop, by receipt and then revision, and since when: the first stop of that kind since the last live grant ended
 * (domain-model 2).
 */
function stopped(world: World, purposeId: string, grants: readonly AnyGrant[], at: Instant): Consent {
  const end = lastEnd(world, purposeId, grants, at);
  const met = stopsFor(world, purposeId, at).filter((stop) => !end || end.isMetBy(stop));
  const latest = lastBy(met, ({ receivedAt, revision }) => [receivedAt, revision]);
  if (!latest) return { state: 'unknown', shownBy: [] };
  const shown = met.filter(({ type }) => type === latest.type);
  const first = earliestOf(...shown.map(({ receivedAt }) => receivedAt))!;
  return {
    state: latest.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused',
    since: end ? latestOf(first, end.instant) : first,
    shownBy: idsOf(shown),
  };
}

interface End {
  readonly instant: Instant;
  readonly isMetBy: (stop: Stop) => boolean;
}

/**
 * When the last live grant was live no more; where a stopped grant replaced it, at the start of that grant (domain-model 2).
 */
function lastEnd(world: World, purposeId: string, grants: readonly AnyGrant[], at: Instant): End | undefined {
  const received = stopsFor(world, purposeId, at);
  const starts = grants.map((grant) => startOf(world, grant)).filter((start) => start !== undefined && start <= at);
  const turns = [...new Set([...starts, ...received.map(({ receivedAt }) => receivedAt)])].map((turn) => turn!).sort();
  const last = turns.findLastIndex((turn) => liveAt(world, purposeId, grants, turn) !== undefined);
  const instant = turns[last + 1];
  if (last < 0 || instant === undefined) return undefined;
  const live = liveAt(world, purposeId, grants, turns[last]!)!;
  if (received.some((stop) => stop.receivedAt <= instant && stops(world, stop, live))) {
    return { instant, isMetBy: ({ receivedAt }) => receivedAt >= instant };
  }
  const replacing = grants.find((grant) => startOf(world, grant) === instant && replaces(world, grant, live, instant))!;
  return { instant, isMetBy: (stop) => stops(world, stop, replacing) };
}
