import type { StoredDocument, Write } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { type Poison, poisonOf } from './run-outcome.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { applyEffects, type Decode, type EventEffects, effectsOf } from '../read-model/event-effects.ts';

export interface BatchEffects {
  readonly effects: readonly EventEffects[];
  /** The event after the last step, when it cannot be read. */
  readonly poison?: Poison;
}

/** The steps of a batch, up to the first event that cannot be read. */
export function batchEffectsOf(model: ReadModel, decode: Decode, events: readonly RecordedEvent[]): BatchEffects {
  const steps: EventEffects[] = [];
  for (const event of events) {
    try {
      steps.push(effectsOf(model, decode, event));
    } catch (cause) {
      return { effects: steps, poison: poisonOf(event, cause) };
    }
  }
  return { effects: steps };
}

export interface ProjectedBatch {
  readonly writes: readonly Write[];
  /** The step with the highest position among those applied. */
  readonly last?: EventEffects;
  readonly poison?: Poison;
}

/** What the steps make of the documents as they were loaded, up to the first event that cannot be projected. */
export function projectBatch(
  model: ReadModel,
  { effects: steps, poison }: BatchEffects,
  loaded: ReadonlyMap<string, StoredDocument>,
): ProjectedBatch {
  const documents = new Map(loaded);
  let last: EventEffects | undefined;
  for (const step of steps) {
    try {
      applyEffects(model, step, documents);
    } catch (cause) {
      poison = poisonOf(step, cause);
      break;
    }
    if (!last || step.position > last.position) last = step;
  }
  const writes = writesOf(collectionOf(model), loaded, documents);
  return { writes, ...(last && { last }), ...(poison && { poison }) };
}

function writesOf(
  collection: string,
  loaded: ReadonlyMap<string, StoredDocument>,
  documents: ReadonlyMap<string, StoredDocument>,
): Write[] {
  const changed = [...documents].filter(([id, document]) => document !== loaded.get(id));
  return changed.map(([id, { position, body }]) => ({
    collection,
    id,
    from: loaded.get(id)?.position ?? 'absent',
    to: position,
    document: body === undefined ? 'removed' : (body as object),
  }));
}
