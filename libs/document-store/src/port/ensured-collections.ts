import type { CollectionName, CollectionSpec } from './document-store.port.ts';

/** The collections that this process has ensured, and the fields that each may be searched by. */
export class EnsuredCollections {
  readonly #fields = new Map<CollectionName, ReadonlySet<string>>();

  add({ collection, indexes }: CollectionSpec): void {
    this.#fields.set(collection, new Set(indexes.flat()));
  }

  /** Throws for a collection that was not ensured: a bug of the caller. */
  fieldsOf(collection: CollectionName): ReadonlySet<string> {
    const fields = this.#fields.get(collection);
    if (!fields) throw new Error(`the collection ${JSON.stringify(collection)} was not ensured`);
    return fields;
  }
}
