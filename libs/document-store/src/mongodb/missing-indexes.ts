import { type Collection, type IndexDescription, MongoNetworkTimeoutError } from 'mongodb';
import { checkedCollection } from '../port/check-names.ts';
import type { CollectionName, CollectionSpec } from '../port/document-store.port.ts';
import { pathOf } from './filters.ts';
import type { KeptDocument } from './kept-document.ts';

/** Indexes that are declared and that this process has not seen on the server yet. */
export class MissingIndexes {
  readonly #documents: (collection: CollectionName) => Collection<KeptDocument>;
  readonly #byCollection = new Map<CollectionName, IndexDescription[]>();
  #making: Promise<void> | undefined;

  constructor(documents: (collection: CollectionName) => Collection<KeptDocument>) {
    this.#documents = documents;
  }

  get some(): boolean {
    return this.#byCollection.size > 0;
  }

  add({ collection, indexes }: CollectionSpec): void {
    const missing = indexes.map(descriptionOf);
    if (missing.length > 0) this.#byCollection.set(checkedCollection(collection), missing);
  }

  /** Makes them, one call at a time; one that is there already costs a question. */
  make(): Promise<void> {
    this.#making ??= this.#makeAll().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #makeAll(): Promise<void> {
    for (const [collection, indexes] of this.#byCollection) {
      await patiently(() => this.#documents(collection).createIndexes(indexes));
      this.#byCollection.delete(collection);
    }
  }
}

const patience = 12;

/** The server goes on building after the connection has run out of time; asked again, it answers when it is done. */
async function patiently(make: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await make();
      return;
    } catch (error) {
      if (attempt === patience || !(error instanceof MongoNetworkTimeoutError)) throw error;
    }
  }
}

/** The declared fields, the last being the sort key, then the id: the order in which a page is read. */
export const descriptionOf = (fields: readonly string[]): IndexDescription => ({
  name: fields.join(':'),
  key: new Map<string, 1>([...fields.map((field) => [pathOf(field), 1] as const), ['_id', 1]]),
});
