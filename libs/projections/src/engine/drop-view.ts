import type { DocumentStore } from '#document-store';
import { collectionOf, type ReadModel, specOf } from '../read-model/read-model.ts';

/**
 * Empties a view. Its projector, wherever it runs, is fenced, or wakes from having stopped, and makes the view from zero;
 * until then nothing is decided upon it.
 */
export async function dropView(model: ReadModel, documents: DocumentStore): Promise<void> {
  await documents.ensure([specOf(model)]);
  await documents.drop(collectionOf(model), [collectionOf(model)]);
}
