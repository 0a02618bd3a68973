import type { Checkpoint, ProjectionState } from '#document-store';
import { isOfLedger } from '../freshness/ledger-identity.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { specsOf } from '../read-model/quarantine.ts';
import { followLedger } from './follow-ledger.ts';
import { keepBeating } from './heartbeat.ts';
import { keepLease } from './lease.ts';
import { QuarantineKeeper } from './quarantine-keeper.ts';
import { PositionTracker } from './position-tracker.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { RunningProjection } from './running-projection.ts';
import { type RunOutcome, supervised } from './run-outcome.ts';

export interface RunRequest {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly signal: AbortSignal;
  /** Whether an operator has given an order that is not yet carried out. */
  readonly ordered: () => Promise<boolean>;
  /** Streams in quarantine are projected again before the run begins. */
  readonly retry: boolean;
  /** Reports a new state of the projection. */
  readonly enter: (state: ProjectionState) => Promise<void>;
  /** Wakes readers in this process that wait for a position. */
  readonly publish: () => void;
}

/** Runs one view under a lease, once the ledger has proved to be the view's own: projects, writes heartbeats, renews the lease. */
export async function runProjection(request: RunRequest, dependencies: ProjectionDependencies): Promise<RunOutcome> {
  const { model, epoch } = request;
  const { documents, ledger, time } = dependencies;
  await documents.ensure(specsOf(model));
  const checkpoint = await checkpointOf(model, epoch, dependencies);
  if (checkpoint === 'fenced') return { kind: 'fenced' };
  if (!(await isOfLedger(checkpoint, ledger))) return { kind: 'otherLedger' };

  const quarantine = new QuarantineKeeper(model, epoch, checkpoint, dependencies);
  if ((await quarantine.open(request.retry)) === 'fenced') return { kind: 'fenced' };

  const end = await ledger.endAfter(checkpoint.position);
  await request.enter(checkpoint.eventId === undefined && end.ledgerEvents ? 'rebuilding' : 'booting');

  const tracker = new PositionTracker(checkpoint.position, time);
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  const advanced = async () => {
    request.publish();
    if (tracker.projected >= end.position && !signal.aborted) await request.enter('running');
  };
  const run: RunningProjection = { model, epoch, checkpoint, quarantine, tracker, advanced, signal };
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

/** The stored checkpoint. A view that has none starts before the first event, with a checkpoint that names its ledger. */
async function checkpointOf(
  model: ReadModel,
  epoch: number,
  { documents, ledger }: ProjectionDependencies,
): Promise<Checkpoint | 'fenced'> {
  const projection = collectionOf(model);
  const { checkpoint } = await documents.progress(projection);
  if (checkpoint) return checkpoint;
  const first = { ledgerId: ledger.ledgerId, position: 0n };
  const { kind } = await documents.commit({ projection, writes: [], checkpoint: first, epoch });
  return kind === 'fenced' ? 'fenced' : first;
}
