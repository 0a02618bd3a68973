import type { DocumentStore, EventInTheWay, Progress, ProjectionState, Query, SkippedEvent } from '#document-store';
import type { EventStore } from '#event-store';
import { type Clock, ledgerCategories } from '#kernel';
import { allGenerations, generationsSpec, inGeneration, viewName, type Generations } from '../generations/generations.ts';
import type { Decode } from '../read-model/decode.ts';
import { skippedStatuses, type SkippedStatus } from './skipped-events.ts';
import { provenPosition, projectedPosition } from './staleness.ts';
import { eventIn, quarantineOf, specsOf, type QuarantineEntry } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { type RebuildStatus, rebuildStatusOf } from './rebuild-status.ts';

/** The lag is counted event by event, so the count is bounded. */
const countedEvents = 10_000;
const countedStreams = 1_000;

export interface ProjectionStatus {
  readonly projection: string;
  readonly version: number;
  /** The one that reads are answered from. */
  readonly generation: number;
  readonly state: ProjectionState;
  readonly position: string;
  /** How long the view has been behind, in whole seconds; 0 when it holds every ledger event. */
  readonly lagSeconds: number;
  /** Ledger events that it does not hold yet, counted up to 10,000. */
  readonly lagEvents: number;
  /** A stable code. */
  readonly error?: string;
  /** The event that the projection stopped at; in a view with shared keys, the first that holds back a tenant. */
  readonly stoppedAt?: EventInTheWay;
  /** Streams or tenants in quarantine, counted up to 1,000. */
  readonly quarantined: number;
  /** Events that it went on without, because two people have recorded that it may; absent where there are none. */
  readonly skipped?: readonly SkippedStatus[];
  /** The generation that is made beside it. */
  readonly rebuild?: RebuildStatus;
  /** Generations that were live before, the last of them last. */
  readonly kept?: readonly { readonly generation: number; readonly until: string }[];
}

export interface StatusOptions {
  readonly documents: Pick<DocumentStore, 'ensure' | 'load' | 'progress' | 'find'>;
  readonly ledger: Pick<EventStore, 'ledgerId' | 'readAll'>;
  /** Tells whether an event that was skipped can be projected by now. */
  readonly decode: Decode;
  readonly clock: Clock;
  /** Only what is of this tenant; default: of all. */
  readonly controllerId?: string;
}

/** The status of every view, read from what its projector has written: the same in each process. Rejects with `StoreUnavailable`. */
export async function projectionStatuses(
  models: readonly ReadModel[],
  options: StatusOptions,
): Promise<readonly ProjectionStatus[]> {
  await options.documents.ensure([generationsSpec]);
  const generations = await allGenerations(options.documents, models);
  const eventsAfter = lagCounter(options.ledger);
  return Promise.all(models.map((model) => statusOf(model, generations.get(viewName(model))!, { ...options, eventsAfter })));
}

interface StatusContext extends StatusOptions {
  readonly eventsAfter: (position: bigint) => Promise<number>;
}

async function statusOf(view: ReadModel, generations: Generations, options: StatusContext): Promise<ProjectionStatus> {
  const { documents, ledger, clock, eventsAfter } = options;
  const model = inGeneration(view, generations.live);
  const progress = await documents.progress(collectionOf(model));
  const lagEvents = await eventsAfter(provenPosition(progress));
  const now = clock();
  const { condition } = progress;
  // A view that was never at the end of the ledger has been behind since it was begun.
  const since = progress.heartbeat?.asOf ?? condition?.rebuild?.begun ?? condition?.since ?? now;
  return {
    projection: model.name,
    version: model.version,
    generation: model.generation,
    ...stateOf(progress, ledger.ledgerId, now),
    position: `${projectedPosition(progress)}`,
    lagSeconds: lagEvents === 0 ? 0 : Math.max(0, Math.floor((now - since) / 1_000)),
    lagEvents,
    ...(await quarantineOfView(model, progress, options)),
    ...(await skippedIn(model, progress, options)),
    ...(await othersOf(view, generations, options)),
  };
}

async function othersOf(view: ReadModel, { next, kept }: Generations, options: StatusOptions) {
  const { documents, ledger, clock } = options;
  const until = kept.map(({ generation, until: time }) => ({ generation, until: new Date(time).toISOString() }));
  if (!next) return until.length > 0 ? { kept: until } : {};
  const model = inGeneration(view, next.generation);
  const progress = await documents.progress(collectionOf(model));
  const state = stateOf(progress, ledger.ledgerId, clock());
  const rebuild = {
    ...rebuildStatusOf(next, progress, { ledgerId: ledger.ledgerId, now: clock() }),
    ...state,
    ...(await quarantineOfView(model, progress, options)),
  };
  return { rebuild, ...(until.length > 0 && { kept: until }) };
}

function stateOf({ checkpoint, condition, leasedUntil }: Progress, ledgerId: string, now: number) {
  if (checkpoint && checkpoint.ledgerId !== ledgerId) return { state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' } as const;
  if (!condition) return { state: 'booting' } as const;
  const { state, error, at } = condition;
  // A projector that was killed could not write that it stopped; its lease has run out.
  if (state !== 'stopped' && (leasedUntil ?? 0) <= now) return { state: 'stopped', error: 'PROJECTOR_AWAY' } as const;
  return { state, ...(error !== undefined && { error }), ...(at && { stoppedAt: at }) };
}

/** What is in quarantine. To a tenant that is there as a whole, the view has stopped at the event in the way. */
async function quarantineOfView(
  model: ReadModel & { readonly generation: number },
  { condition }: Progress,
  { documents, controllerId }: StatusOptions,
): Promise<Pick<ProjectionStatus, 'quarantined'> & Partial<Pick<ProjectionStatus, 'state' | 'error' | 'stoppedAt'>>> {
  // This process may not have met a generation that was made since it has begun.
  if (model.generation > 1) await documents.ensure(specsOf(model));
  const where: Query['where'] = controllerId === undefined ? {} : { controllerId };
  const found = await documents.find(quarantineOf(model), { where, order: 'order', limit: countedStreams });
  const quarantined = found.length;
  const [first] = found;
  if (!first || model.quarantines?.by !== 'tenant' || condition?.state !== 'running') return { quarantined };
  const stopped = controllerId !== undefined && { state: 'stopped' as const };
  return { quarantined, ...stopped, error: 'POISON_EVENT', stoppedAt: eventIn(first.body as QuarantineEntry) };
}

async function skippedIn(
  model: ReadModel,
  { condition }: Progress,
  { controllerId, ledger, decode }: StatusOptions,
): Promise<Pick<ProjectionStatus, 'skipped'>> {
  const ofCaller = (event: SkippedEvent) => controllerId === undefined || event.controllerId === controllerId;
  const skipped = condition?.skipped?.filter(ofCaller) ?? [];
  return skipped.length > 0 ? { skipped: await skippedStatuses(model, skipped, { ledger, decode }) } : {};
}

/** Views are mostly at the same place, and what follows it is counted once for all of them. */
function lagCounter(ledger: Pick<EventStore, 'readAll'>): StatusContext['eventsAfter'] {
  const counts = new Map<bigint, Promise<number>>();
  return (position) => {
    const known = counts.get(position) ?? countAfter(position, ledger);
    counts.set(position, known);
    return known;
  };
}

async function countAfter(position: bigint, ledger: Pick<EventStore, 'readAll'>): Promise<number> {
  const events = ledger.readAll(position, ledgerCategories)[Symbol.asyncIterator]();
  let count = 0;
  while (count < countedEvents && !(await events.next()).done) count += 1;
  await events.return?.();
  return count;
}
