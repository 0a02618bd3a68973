import type { EventInTheWay, Progress, ProjectionState, RebuildProgress } from '#document-store';
import type { NextGeneration } from '../generations/generations.ts';
import { projectedPosition, stalenessOf } from './staleness.ts';

/** How old its heartbeat may be for a flip, in milliseconds. */
const maxStaleness = 5_000;

/** A generation that is made beside the live one. */
export interface RebuildStatus {
  readonly generation: number;
  readonly state: ProjectionState;
  /** When it was ordered. */
  readonly since: string;
  /** Events a second that it is held to. */
  readonly limit: number;
  readonly position: string;
  /** Projected so far; absent once it has come to the end of the ledger. */
  readonly events?: number;
  /** Events a second since its projector has begun or gone on. */
  readonly perSecond?: number;
  /** An estimate. */
  readonly secondsLeft?: number;
  /** It holds every event, so it may be compared and flipped. */
  readonly ready: boolean;
  /** A stable code. */
  readonly error?: string;
  /** The event that it stopped at. */
  readonly stoppedAt?: EventInTheWay;
  /** Streams or tenants that it has in quarantine. */
  readonly quarantined: number;
}

interface Present {
  readonly ledgerId: string;
  readonly now: number;
}

/** Whether the generation holds every event, and its projector goes on with it. */
export const isUpToDate = (progress: Progress, present: Present): boolean =>
  progress.condition?.state === 'running' && stalenessOf(progress, { ...present, maxStaleness }) === undefined;

function progressIn({ condition }: Progress): Partial<Omit<RebuildProgress, 'begun'>> {
  const { begun: _begun, ...progress } = condition?.rebuild ?? {};
  return progress;
}

export function rebuildStatusOf(
  { generation, since, eventsPerSecond }: NextGeneration,
  progress: Progress,
  present: Present,
): Omit<RebuildStatus, 'state' | 'error' | 'stoppedAt' | 'quarantined'> {
  return {
    generation,
    since: new Date(since).toISOString(),
    limit: eventsPerSecond,
    position: `${projectedPosition(progress)}`,
    ...progressIn(progress),
    ready: isUpToDate(progress, present),
  };
}
