import type { Checkpoint, Progress, ProjectionState, RebuildProgress } from '#document-store';
import { isOfLedger } from '../freshness/ledger-identity.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { maySkip, specsOf } from '../read-model/quarantine.ts';
import { followLedger } from './follow-ledger.ts';
import { keepBeating } from './heartbeat.ts';
import { keepLease } from './lease.ts';
import { QuarantineKeeper } from './quarantine-keeper.ts';
import { PositionTracker } from './position-tracker.ts';
import { RebuildPace } from './rebuild-pace.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { RunningProjection } from './running-projection.ts';
import { inTheWay, type PassesOver, type Poison, type RunOutcome, supervised } from './run-outcome.ts';

export interface RunRequest {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly signal: AbortSignal;
  /** Whether an operator has given an order that is not yet carried out. */
  readonly ordered: () => Promise<boolean>;
  /** Streams in quarantine are projected again before the run begins. */
  readonly retry: boolean;
  /** How many events a second it may project; asked before each batch. */
  readonly limit: () => number | undefined;
  /** Reports a new state of the projection, with the progress of a view that is made from zero. */
  readonly enter: (state: ProjectionState, rebuild?: RebuildProgress) => Promise<void>;
  /** Reports an event that the view goes on without. */
  readonly skip: (poison: Poison) => Promise<void>;
  /** Wakes readers in this process that wait for a position. */
  readonly publish: () => void;
}

/** Runs one view under a lease, once the ledger has proved to be the view's own: projects, writes heartbeats, renews the lease. */
export async function runProjection(request: RunRequest, dependencies: ProjectionDependencies): Promise<RunOutcome> {
  const { model, epoch } = request;
  const { documents, ledger, time } = dependencies;
  await documents.ensure(specsOf(model));
  const progress = await documents.progress(collectionOf(model));
  const checkpoint = await checkpointOf(progress, model, epoch, dependencies);
  if (checkpoint === 'fenced') return { kind: 'fenced' };
  if (!(await isOfLedger(checkpoint, ledger))) return { kind: 'otherLedger' };

  const passesOver = passesOverIn(request, dependencies);
  const quarantine = new QuarantineKeeper({ model, epoch, checkpoint, passesOver }, dependencies);
  if ((await quarantine.open(request.retry)) === 'fenced') return { kind: 'fenced' };

  const end = await ledger.endAfter(checkpoint.position);
  // The first heartbeat says that the view has come to the end of the ledger once.
  const isRebuilding = !progress.heartbeat && end.ledgerEvents;
  const before = progress.condition?.rebuild;
  const events = checkpoint.eventId === undefined ? 0 : (before?.events ?? 0);
  const begun = before?.begun ?? time.now();
  const pace = new RebuildPace({ from: checkpoint.position, to: end.position, events, begun, limit: request.limit }, time);
  if (isRebuilding) await request.enter('rebuilding', pace.progressAt(checkpoint.position));
  else await request.enter('booting');

  const tracker = new PositionTracker(checkpoint.position, time);
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  const advanced = async () => {
    request.publish();
    if (signal.aborted) return;
    if (tracker.projected >= end.position) await request.enter('running');
    else if (isRebuilding && pace.isReportDue) await request.enter('rebuilding', pace.progressAt(tracker.projected));
  };
  const run: RunningProjection = { model, epoch, checkpoint, quarantine, passesOver, tracker, pace, advanced, signal };
  const tasks = [
    followLedger(run, dependencies),
    keepBeating(run, dependencies),
    keepLease(collectionOf(model), epoch, { signal, ordered: request.ordered }, dependencies),
  ];
  const outcome = await Promise.race(tasks.map(supervised));
  ending.abort();
  // A stalled subscription may never end. Otherwise all tasks are awaited, so that two runs never work on one view.
  if (outcome.kind !== 'stalled') await Promise.allSettled(tasks);
  return outcome;
}

function passesOverIn({ model, skip }: RunRequest, { isSkipped, observe }: ProjectionDependencies): PassesOver {
  return async (poison) => {
    if (!maySkip(model, poison.event.stream) || !(await isSkipped(model, poison.event))) return false;
    await skip(poison);
    observe({ projection: collectionOf(model), kind: 'skipped', at: inTheWay(poison) });
    return true;
  };
}

/** The stored checkpoint. A view that has none starts before the first event, with a checkpoint that names its ledger. */
async function checkpointOf(
  { checkpoint }: Progress,
  model: ReadModel,
  epoch: number,
  { documents, ledger }: ProjectionDependencies,
): Promise<Checkpoint | 'fenced'> {
  if (checkpoint) return checkpoint;
  const first = { ledgerId: ledger.ledgerId, position: 0n };
  const { kind } = await documents.commit({ projection: collectionOf(model), writes: [], checkpoint: first, epoch });
  return kind === 'fenced' ? 'fenced' : first;
}
