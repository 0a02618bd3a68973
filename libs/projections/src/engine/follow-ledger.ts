import type { Checkpoint } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { collectionOf } from '../read-model/read-model.ts';
import { DeliveryBuffer, isReached, type Delivery } from './delivery-buffer.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { commitInOrder, loadDocuments } from './placed-documents.ts';
import { batchEffectsOf, keysOf, projectBatch } from './project-batch.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { positionOf } from './shared-subscription.ts';
import type { RunningProjection } from './running-projection.ts';
import type { Poison, RunOutcome } from './run-outcome.ts';
import { Stopwatch } from './stopwatch.ts';

/** After so many stale writes in a row the run begins again from the stored checkpoint. */
const maxAttempts = 10;

/** Projects every event of the ledger after the checkpoint, until the subscription ends or an event cannot be projected. */
export async function followLedger(run: RunningProjection, dependencies: ProjectionDependencies): Promise<RunOutcome> {
  const { tracker, pace, advanced, signal } = run;
  const subscription = dependencies.subscribe(run.checkpoint.position, signal);
  const buffer = new DeliveryBuffer(dependencies.time, () => pace.isLimited);
  // Not awaited: a subscription that hangs must not hang the run.
  void buffer.fill(subscription, signal, (delivery) => tracker.delivered(positionOf(delivery)));
  const order = new DeliveryOrder(run.checkpoint.position, dependencies.ledger);
  let checkpoint = run.checkpoint;
  for await (const delivered of buffer.batches()) {
    if (signal.aborted) return { kind: 'ended' };
    const batch = await order.restore(delivered);
    if (batch === 'incomplete') return { kind: batch };
    if (batch.length === 0) continue;
    const outcome = await projectDeliveries(run, batch, checkpoint, dependencies);
    if (outcome.kind !== 'committed') return outcome;
    checkpoint = outcome.checkpoint;
    // After a poison event the view holds only what lies before it.
    tracker.advance(outcome.poison ? checkpoint.position : positionOf(batch.at(-1)!));
    await advanced();
    if (outcome.poison) return { kind: 'poison', poison: outcome.poison };
    await pace.projected(batch.filter((delivery) => !isReached(delivery)).length, signal);
  }
  return { kind: signal.aborted ? 'ended' : 'dropped' };
}

interface Committed {
  readonly kind: 'committed';
  readonly checkpoint: Checkpoint;
  readonly poison?: Poison;
}

/** Commits a batch, up to an event that the view stops at. */
async function projectDeliveries(
  run: RunningProjection,
  batch: readonly Delivery[],
  before: Checkpoint,
  dependencies: ProjectionDependencies,
): Promise<Committed | RunOutcome> {
  for (let rest = batch, checkpoint = before; ;) {
    const outcome = await commitBatch(run, rest, checkpoint, dependencies);
    if (outcome.kind !== 'committed' || !outcome.poison) return outcome;
    const { poison } = outcome;
    const moved = await behind(poison, outcome.checkpoint, run, dependencies);
    if (moved === 'stop') return outcome;
    if (moved === 'fenced') return { kind: moved };
    checkpoint = moved;
    rest = rest.slice(rest.indexOf(poison.event) + 1);
  }
}

/** The checkpoint behind the event in the way, where its stream or tenant is quarantined or two people have had it skipped. */
async function behind(
  poison: Poison,
  before: Checkpoint,
  { model, epoch, quarantine, passesOver }: RunningProjection,
  { documents }: ProjectionDependencies,
): Promise<Checkpoint | 'fenced' | 'stop'> {
  if (!(await passesOver(poison))) return model.quarantines ? quarantine.add(poison, before) : 'stop';
  const { position, eventId } = poison.event;
  const checkpoint = { ...before, position, eventId };
  const projection = collectionOf(model);
  const { kind } = await documents.commit({ projection, writes: [], checkpoint, epoch });
  return kind === 'committed' ? checkpoint : 'fenced';
}

/**
 * Commits what a batch changes. Each document is written only over the position that it was computed from; when another
 * projector was faster, the documents are loaded and computed again.
 */
async function commitBatch(
  { model, epoch, quarantine }: RunningProjection,
  batch: readonly Delivery[],
  before: Checkpoint,
  { decode, documents, measure }: ProjectionDependencies,
): Promise<Committed | RunOutcome> {
  const projection = collectionOf(model);
  const events = batch.filter((delivery): delivery is RecordedEvent => !isReached(delivery));
  const projecting = new Stopwatch();
  const effects = projecting.time(() => batchEffectsOf(model, decode, events, quarantine.entries));
  const keys = keysOf(effects);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const loaded = await loadDocuments(model, effects, keys, attempt === 0, documents);
    const { writes, last, poison } = projecting.time(() => projectBatch(model, effects, loaded));
    const checkpoint =
      last && last.position > before.position ? { ...before, position: last.position, eventId: last.eventId } : before;
    const committed: Committed = { kind: 'committed', checkpoint, ...(poison && { poison }) };
    if (writes.length === 0 && checkpoint === before) return committed;
    const began = performance.now();
    const result = await commitInOrder({ projection, writes, checkpoint, epoch }, { before, keys }, documents);
    measure({
      projection,
      events: poison ? events.indexOf(poison.event) : events.length,
      projectMillis: projecting.millis,
      commitMillis: performance.now() - began,
      outcome: result.kind,
      staleWrites: result.kind === 'stale' ? result.ids.length : 0,
    });
    if (result.kind === 'committed') return committed;
    if (result.kind === 'fenced') return { kind: result.kind };
  }
  return { kind: 'dropped', cause: new Error(`${projection}: stale ${maxAttempts} times in a row`) };
}
