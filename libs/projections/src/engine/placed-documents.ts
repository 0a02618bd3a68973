import type { Batch, Checkpoint, CommitResult, DocumentStore, StoredDocument } from '#document-store';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { BatchEffects } from './project-batch.ts';

type Documents = Pick<DocumentStore, 'load' | 'commit' | 'commitsWhole'>;

/**
 * The documents that a batch changes, as they are stored. Which further documents it places shows in those that number its events.
 * `trusting`: those whose keys are new to the view are taken to be absent.
 */
export async function loadDocuments(
  model: ReadModel,
  batch: BatchEffects,
  keys: ReadonlySet<string>,
  trusting: boolean,
  documents: Documents,
): Promise<ReadonlyMap<string, StoredDocument>> {
  const collection = collectionOf(model);
  const load = async (all: ReadonlySet<string>): Promise<ReadonlyMap<string, StoredDocument>> => {
    const ids = trusting && model.isNew ? [...all].filter((key) => !model.isNew?.(key)) : [...all];
    return ids.length > 0 ? documents.load(collection, ids) : new Map();
  };
  const loaded = await load(keys);
  if (!model.placed) return loaded;
  return new Map([...loaded, ...(await load(placedKeys(model, batch, loaded)))]);
}

function placedKeys(
  model: ReadModel,
  { effects }: BatchEffects,
  numbering: ReadonlyMap<string, StoredDocument>,
): ReadonlySet<string> {
  const bodies = new Map([...numbering].map(([key, { body }]) => [key, body]));
  const placed = new Set<string>();
  try {
    for (const { position, eventsByKey } of effects) {
      for (const [key, events] of eventsByKey) {
        if ((numbering.get(key)?.position ?? 0n) >= position) continue;
        for (const event of events) {
          const before = bodies.get(key);
          for (const id of model.placed?.(before, event, key).keys() ?? []) placed.add(id);
          bodies.set(key, model.project(before, event, key));
        }
      }
    }
  } catch {
    // The batch meets the same event, and ends before it.
  }
  return placed;
}

/**
 * Commits a batch. What is placed comes first, in a commit of its own, unless the store writes a commit as a whole: others write its
 * documents in no promised order, and a document that has counted an event is never asked again where the event was placed.
 */
export async function commitInOrder(
  batch: Batch,
  { before, keys }: { readonly before: Checkpoint; readonly keys: ReadonlySet<string> },
  documents: Documents,
): Promise<CommitResult> {
  if (documents.commitsWhole) return documents.commit(batch);
  const placed = batch.writes.filter(({ id }) => !keys.has(id));
  if (placed.length === 0) return documents.commit(batch);
  const result = await documents.commit({ ...batch, writes: placed, checkpoint: before });
  if (result.kind !== 'committed') return result;
  return documents.commit({ ...batch, writes: batch.writes.filter(({ id }) => keys.has(id)) });
}
