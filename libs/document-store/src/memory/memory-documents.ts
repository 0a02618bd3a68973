import { checkWrite } from '../port/check-write.ts';
import type { CollectionName, Found, Query, StoredDocument, Write } from '../port/document-store.port.ts';
import { compareKeys, isKey } from './compare-keys.ts';

/** `json` is absent for a removed document: the tombstone keeps its position. */
interface Kept {
  readonly position: bigint;
  readonly json?: string;
}

/** Documents as JSON texts, so that nobody shares an object with the store. */
export class MemoryDocuments {
  readonly #collections = new Map<CollectionName, Map<string, Kept>>();

  load(collection: CollectionName, id: string): StoredDocument | undefined {
    const kept = this.#of(collection).get(id);
    return kept && { position: kept.position, body: bodyOf(kept) };
  }

  /** Every document that is not removed. */
  all(collection: CollectionName): readonly Found[] {
    return [...this.#of(collection)].flatMap(([id, kept]) =>
      kept.json === undefined ? [] : [{ id, position: kept.position, body: bodyOf(kept) }],
    );
  }

  find(collection: CollectionName, { where, from, to, order, descending = false, after, limit }: Query): readonly Found[] {
    const way = descending ? -1 : 1;
    const keyed = this.all(collection).flatMap((found) => {
      const body = found.body as Readonly<Record<string, unknown>>;
      const key = body[order];
      return isKey(key) && Object.entries(where).every(([field, value]) => body[field] === value) ? [{ found, key }] : [];
    });
    return keyed
      .filter(({ key }) => from === undefined || compareKeys(key, from) >= 0)
      .filter(({ key }) => to === undefined || compareKeys(key, to) < 0)
      .filter(({ key, found }) => !after || way * (compareKeys(key, after.key) || compareKeys(found.id, after.id)) > 0)
      .toSorted((one, other) => way * (compareKeys(one.key, other.key) || compareKeys(one.found.id, other.found.id)))
      .slice(0, limit)
      .map(({ found }) => found);
  }

  /** False when the document was not at the position that the write was computed from. */
  write(write: Write): boolean {
    checkWrite(write);
    const { collection, id, from, to, document } = write;
    const documents = this.#of(collection);
    if ((documents.get(id)?.position ?? 'absent') !== from) return false;
    documents.set(id, { position: to, ...(document !== 'removed' && { json: JSON.stringify(document) }) });
    return true;
  }

  /** What the writes are about to change; the function that is returned puts it back. */
  remember(writes: readonly Write[]): () => void {
    const before = writes.map(({ collection, id }) => ({ collection, id, kept: this.#of(collection).get(id) }));
    return () => {
      for (const { collection, id, kept } of before) {
        if (kept) this.#of(collection).set(id, kept);
        else this.#of(collection).delete(id);
      }
    };
  }

  empty(collection: CollectionName): void {
    this.#collections.delete(collection);
  }

  #of(collection: CollectionName): Map<string, Kept> {
    const documents = this.#collections.get(collection) ?? new Map<string, Kept>();
    this.#collections.set(collection, documents);
    return documents;
  }
}

const bodyOf = ({ json }: Kept): unknown => (json === undefined ? undefined : JSON.parse(json));
