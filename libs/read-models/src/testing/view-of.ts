import { categoryOf, type LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';

/** A view's documents by id, as these events make them. */
export function viewOf<Body>(model: ReadModel<Body>, events: readonly LedgerEvent[]): Readonly<Record<string, Body>> {
  const documents = new Map<string, Body>();
  for (const event of events) {
    if (model.categories && !model.categories.includes(categoryOf(event.stream))) continue;
    for (const key of new Set(model.keys(event))) {
      const body = model.project(documents.get(key), event, key);
      if (body !== undefined) documents.set(key, body);
    }
  }
  return Object.fromEntries(documents);
}
