import type { Checkpoint, ProjectionState } from '#document-store';
import { PositionTracker } from './position-tracker.ts';
import { keepBeating } from './heartbeat.ts';
import { keepLease } from './lease.ts';
import { isOfLedger } from '../freshness/ledger-identity.ts';
import { type RunOutcome, supervised } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { followLedger, type ProjectionRun } from './follow-ledger.ts';
import { collectionOf, type ReadModel, specOf } from '../read-model/read-model.ts';

export interface RunRequest {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly signal: AbortSignal;
  readonly enter: (state: ProjectionState) => Promise<void>;
  /** Wakes whoever waits for a position of this view. */
  readonly publish: () => void;
}

/** Follows the ledger under a lease: makes sure that the view is of this ledger, then projects, beats and renews. */
export async function runProjection(request: RunRequest, parts: ProjectionDependencies): Promise<RunOutcome> {
  const { model, epoch } = request;
  await parts.documents.ensure([specOf(model)]);
  const checkpoint = await startOf(model, epoch, parts);
  if (checkpoint === 'fenced') return { kind: 'fenced' };
  if (!(await isOfLedger(checkpoint, parts.ledger))) return { kind: 'otherLedger' };

  const end = await parts.ledger.endAfter(checkpoint.position);
  await request.enter(checkpoint.eventId === undefined && end.ledgerEvents ? 'rebuilding' : 'booting');

  const cursor = new PositionTracker(checkpoint.position, parts.time);
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  const moved = async () => {
    request.publish();
    if (cursor.seen >= end.position && !signal.aborted) await request.enter('running');
  };
  const session: ProjectionRun = { model, epoch, checkpoint, tracker: cursor, moved, signal };
  const work = [followLedger(session, parts), keepBeating(session, parts), keepLease(collectionOf(model), epoch, signal, parts)];
  const outcome = await Promise.race(work.map(supervised));
  ending.abort();
  // What stalled may hang for ever; everything else is let finish, so that two sessions never work on one view.
  if (outcome.kind !== 'stalled') await Promise.allSettled(work);
  return outcome;
}

/** The stored checkpoint. A view that has none begins before the first event, and says of which ledger it is. */
async function startOf(
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
