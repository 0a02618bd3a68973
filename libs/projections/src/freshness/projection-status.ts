import type { DocumentStore, EventInTheWay, Progress, ProjectionState, Query } from '#document-store';
import type { EventStore } from '#event-store';
import { type Clock, ledgerCategories } from '#kernel';
import { provenPosition, projectedPosition } from './staleness.ts';
import { quarantineOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';

/** The lag is counted event by event, so the count is bounded. */
const countedEvents = 10_000;
const countedStreams = 1_000;

export interface ProjectionStatus {
  readonly projection: string;
  readonly version: number;
  readonly state: ProjectionState;
  readonly position: string;
  /** How long the view has been behind, in whole seconds; 0 when it holds every ledger event. */
  readonly lagSeconds: number;
  /** Ledger events that it does not hold yet, counted up to 10,000. */
  readonly lagEvents: number;
  /** A stable code. */
  readonly error?: string;
  /** The event that the projection stopped at. */
  readonly stoppedAt?: EventInTheWay;
  /** Streams in quarantine, counted up to 1,000. */
  readonly quarantined: number;
}

export interface StatusOptions {
  readonly documents: Pick<DocumentStore, 'progress' | 'find'>;
  readonly ledger: Pick<EventStore, 'ledgerId' | 'readAll'>;
  readonly clock: Clock;
  /** Only this tenant's streams are counted; default: all. */
  readonly controllerId?: string;
}

/** The status of every view, read from what its projector has written: the same in each process. Rejects with `StoreUnavailable`. */
export function projectionStatuses(
  models: readonly Pick<ReadModel, 'name' | 'version'>[],
  options: StatusOptions,
): Promise<readonly ProjectionStatus[]> {
  return Promise.all(models.map((model) => statusOf(model, options)));
}

async function statusOf(model: Pick<ReadModel, 'name' | 'version'>, options: StatusOptions): Promise<ProjectionStatus> {
  const { documents, ledger, clock } = options;
  const progress = await documents.progress(collectionOf(model));
  const lagEvents = await eventsAfter(provenPosition(progress), ledger);
  const now = clock();
  const since = progress.heartbeat?.asOf ?? progress.condition?.since ?? now;
  return {
    projection: model.name,
    version: model.version,
    ...stateOf(progress, ledger.ledgerId, now),
    position: `${projectedPosition(progress)}`,
    lagSeconds: lagEvents === 0 ? 0 : Math.max(0, Math.floor((now - since) / 1_000)),
    lagEvents,
    quarantined: await quarantinedIn(model, options),
  };
}

function stateOf({ checkpoint, condition, leasedUntil }: Progress, ledgerId: string, now: number) {
  if (checkpoint && checkpoint.ledgerId !== ledgerId) return { state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' } as const;
  if (!condition) return { state: 'booting' } as const;
  const { state, error, at } = condition;
  // A projector that was killed could not write that it stopped; its lease has run out.
  if (state !== 'stopped' && (leasedUntil ?? 0) <= now) return { state: 'stopped', error: 'PROJECTOR_AWAY' } as const;
  return { state, ...(error !== undefined && { error }), ...(at && { stoppedAt: at }) };
}

async function quarantinedIn(model: Pick<ReadModel, 'name' | 'version'>, { documents, controllerId }: StatusOptions) {
  const where: Query['where'] = controllerId === undefined ? {} : { controllerId };
  return (await documents.find(quarantineOf(model), { where, order: 'order', limit: countedStreams })).length;
}

async function eventsAfter(position: bigint, ledger: Pick<EventStore, 'readAll'>): Promise<number> {
  const events = ledger.readAll(position, ledgerCategories)[Symbol.asyncIterator]();
  let count = 0;
  while (count < countedEvents && !(await events.next()).done) count += 1;
  await events.return?.();
  return count;
}
