import type { CollectionName, CollectionSpec } from './document-store.port.ts';

/** The collections that this process has ensured, and the indexes that each may be searched by. */
export class EnsuredCollections {
  readonly #indexes = new Map<CollectionName, CollectionSpec['indexes']>();

  add({ collection, indexes }: CollectionSpec): void {
    this.#indexes.set(collection, indexes);
  }

  /** Throws for a collection that was not ensured: a bug of the caller. */
  indexesOf(collection: CollectionName): CollectionSpec['indexes'] {
    const indexes = this.#indexes.get(collection);
    if (!indexes) throw new Error(`the collection ${JSON.stringify(collection)} was not ensured`);
    return indexes;
  }
}
