import type { Checkpoint } from '#document-store';
import type { RecordedEvent } from '#event-store';
import type { PositionTracker } from './position-tracker.ts';
import { DeliveryBuffer, isReached, type Delivery } from './delivery-buffer.ts';
import type { RunOutcome, Poison } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { projectBatch, type BatchEffects, batchEffectsOf } from './project-batch.ts';

/** A writer that is stale this often in a row begins anew from the stored checkpoint. */
const maxAttempts = 10;

/** One view, one lease, one subscription. */
export interface ProjectionRun {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly checkpoint: Checkpoint;
  readonly tracker: PositionTracker;
  /** Called whenever the view is known to have come further. */
  readonly moved: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Follows the ledger from the checkpoint and keeps the view up with it, until something ends that. */
export async function followLedger(session: ProjectionRun, parts: ProjectionDependencies): Promise<RunOutcome> {
  const { tracker: cursor, moved, signal } = session;
  const inbox = new DeliveryBuffer();
  // Not waited for: a subscription that hangs would hang us too.
  void inbox.fill(parts.ledger.subscribe(session.checkpoint.position, signal), signal, (item) =>
    cursor.delivered(positionOf(item)),
  );
  let checkpoint = session.checkpoint;
  for await (const items of inbox.batches()) {
    if (signal.aborted) return { kind: 'ended' };
    const outcome = await commitBatch(session, items, checkpoint, parts);
    if (outcome.kind !== 'projected') return outcome;
    checkpoint = outcome.checkpoint;
    // After a poison event only what lies before it is in the view.
    cursor.advance(outcome.poison ? checkpoint.position : furthest(items));
    await moved();
    if (outcome.poison) return { kind: 'poison', poison: outcome.poison };
  }
  return { kind: signal.aborted ? 'ended' : 'dropped' };
}

const positionOf = (item: Delivery): bigint => (isReached(item) ? item.reached : item.position);

const furthest = (items: readonly Delivery[]): bigint =>
  items.map(positionOf).reduce((max, position) => (position > max ? position : max));

interface Projected {
  readonly kind: 'projected';
  readonly checkpoint: Checkpoint;
  readonly poison?: Poison;
}

/** Writes the documents over the positions that they were computed from; where another was faster, computes them again. */
async function commitBatch(
  session: ProjectionRun,
  items: readonly Delivery[],
  before: Checkpoint,
  parts: ProjectionDependencies,
): Promise<Projected | RunOutcome> {
  const { model, epoch } = session;
  const collection = collectionOf(model);
  const steps = batchEffectsOf(
    model,
    parts.decode,
    items.filter((item): item is RecordedEvent => !isReached(item)),
  );
  const keys = keysOf(steps);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const loaded = await parts.documents.load(collection, keys);
    const { writes, last, poison } = projectBatch(model, steps, loaded);
    const checkpoint =
      last && last.position > before.position ? { ...before, position: last.position, eventId: last.eventId } : before;
    const projected: Projected = { kind: 'projected', checkpoint, ...(poison && { poison }) };
    if (writes.length === 0 && checkpoint === before) return projected;
    const { kind } = await parts.documents.commit({ projection: collection, writes, checkpoint, epoch });
    if (kind === 'committed') return projected;
    if (kind === 'fenced') return { kind };
  }
  return { kind: 'dropped', cause: new Error(`${collection}: stale ${maxAttempts} times in a row`) };
}

const keysOf = ({ effects: steps }: BatchEffects): readonly string[] => [
  ...new Set(steps.flatMap(({ eventsByKey: changes }) => [...changes.keys()])),
];
