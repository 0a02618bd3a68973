import type { Checkpoint } from '#document-store';
import type { RecordedEvent } from '#event-store';
import type { Cursor } from './cursor.ts';
import { Inbox, isReached, type Item } from './inbox.ts';
import type { Outcome, Poison } from './outcome.ts';
import type { Parts } from './parts.ts';
import { collectionOf, type ReadModel } from './read-model.ts';
import { shape, type Steps, stepsOf } from './shape.ts';

/** A writer that is stale this often in a row begins anew from the stored checkpoint. */
const maxAttempts = 10;

/** One view, one lease, one subscription. */
export interface Session {
  readonly model: ReadModel;
  readonly epoch: number;
  readonly checkpoint: Checkpoint;
  readonly cursor: Cursor;
  /** Called whenever the view is known to have come further. */
  readonly moved: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Follows the ledger from the checkpoint and keeps the view up with it, until something ends that. */
export async function follow(session: Session, parts: Parts): Promise<Outcome> {
  const { cursor, moved, signal } = session;
  const inbox = new Inbox();
  // Not waited for: a subscription that hangs would hang us too.
  void inbox.fill(parts.ledger.subscribe(session.checkpoint.position, signal), signal, (item) => cursor.delivered(placeOf(item)));
  let checkpoint = session.checkpoint;
  for await (const items of inbox.batches()) {
    if (signal.aborted) return { kind: 'ended' };
    const outcome = await project(session, items, checkpoint, parts);
    if (outcome.kind !== 'projected') return outcome;
    checkpoint = outcome.checkpoint;
    // After a poison event only what lies before it is in the view.
    cursor.advance(outcome.poison ? checkpoint.position : furthest(items));
    await moved();
    if (outcome.poison) return { kind: 'poison', poison: outcome.poison };
  }
  return { kind: signal.aborted ? 'ended' : 'dropped' };
}

const placeOf = (item: Item): bigint => (isReached(item) ? item.reached : item.position);

const furthest = (items: readonly Item[]): bigint =>
  items.map(placeOf).reduce((max, position) => (position > max ? position : max));

interface Projected {
  readonly kind: 'projected';
  readonly checkpoint: Checkpoint;
  readonly poison?: Poison;
}

/** Writes the documents over the positions that they were computed from; where another was faster, computes them again. */
async function project(session: Session, items: readonly Item[], before: Checkpoint, parts: Parts): Promise<Projected | Outcome> {
  const { model, epoch } = session;
  const collection = collectionOf(model);
  const steps = stepsOf(
    model,
    parts.decode,
    items.filter((item): item is RecordedEvent => !isReached(item)),
  );
  const keys = keysOf(steps);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const loaded = await parts.documents.load(collection, keys);
    const { writes, last, poison } = shape(model, steps, loaded);
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

const keysOf = ({ steps }: Steps): readonly string[] => [...new Set(steps.flatMap(({ changes }) => [...changes.keys()]))];
