import { StoreUnavailable, type Clock } from '#kernel';
import { checkQuery } from '../port/check-query.ts';
import { EnsuredCollections } from '../port/ensured-collections.ts';
import type {
  Batch,
  CollectionName,
  CollectionSpec,
  CommitResult,
  Condition,
  DocumentStore,
  Found,
  Heartbeat,
  Progress,
  Query,
  StoredDocument,
} from '../port/document-store.port.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { MemoryProgress } from './memory-progress.ts';

/** What the connections to one store in memory share. */
export class MemoryViews {
  readonly documents = new MemoryDocuments();
  readonly progress = new MemoryProgress();
}

/** A connection to documents that live as long as the process: for tests and benches. */
export class MemoryDocumentStore implements DocumentStore {
  readonly #views: MemoryViews;
  readonly #clock: Clock;
  readonly #ensured = new EnsuredCollections();
  #closed = false;

  constructor(clock: Clock, views = new MemoryViews()) {
    this.#clock = clock;
    this.#views = views;
  }

  async ensure(specs: readonly CollectionSpec[]): Promise<void> {
    this.#open('making collections');
    for (const spec of specs) this.#ensured.add(spec);
  }

  async load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
    const { documents } = this.#open('loading documents', collection);
    return new Map(
      ids.flatMap((id) => {
        const found = documents.load(collection, id);
        return found ? [[id, found] as const] : [];
      }),
    );
  }

  async commit({ projection, writes, checkpoint, epoch }: Batch): Promise<CommitResult> {
    const { documents, progress } = this.#open('committing a batch', ...writes.map(({ collection }) => collection));
    const undo = documents.remember(writes);
    const commit = (): CommitResult => {
      const stale = writes.filter((write) => !documents.write(write));
      if (stale.length > 0) return { kind: 'stale', ids: stale.map(({ collection, id }) => `${collection}/${id}`) };
      return { kind: progress.writeCheckpoint(projection, checkpoint, epoch) ? 'committed' : 'fenced' };
    };
    let committed = false;
    try {
      const result = commit();
      committed = result.kind === 'committed';
      return result;
    } finally {
      if (!committed) undo();
    }
  }

  async find(collection: CollectionName, query: Query): Promise<readonly Found[]> {
    const { documents } = this.#open('finding documents', collection);
    checkQuery(collection, this.#ensured.indexesOf(collection), query);
    return documents.find(collection, query);
  }

  async *scan(collection: CollectionName): AsyncGenerator<Found> {
    yield* this.#open('scanning a collection', collection).documents.all(collection);
  }

  async progress(projection: string): Promise<Progress> {
    return this.#open('reading progress').progress.of(projection);
  }

  async beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'> {
    return this.#open('writing a heartbeat').progress.write(projection, { heartbeat }, epoch) ? 'written' : 'fenced';
  }

  async report(projection: string, condition: Condition, epoch: number): Promise<'written' | 'fenced'> {
    return this.#open('writing a condition').progress.write(projection, { condition }, epoch) ? 'written' : 'fenced';
  }

  async lease(projection: string, holder: string, forMillis: number, takeOver = false): Promise<number | undefined> {
    const now = this.#clock();
    return this.#open('taking a lease').progress.lease({ projection, holder, now, until: now + forMillis, takeOver });
  }

  async release(projection: string, holder: string): Promise<void> {
    this.#open('ending a lease').progress.release(projection, holder);
  }

  async drop(projection: string, collections: readonly CollectionName[]): Promise<void> {
    const { documents, progress } = this.#open('dropping a view', ...collections);
    for (const collection of collections) documents.empty(collection);
    progress.forget(projection);
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #open(attempt: string, ...collections: readonly CollectionName[]): MemoryViews {
    for (const collection of collections) this.#ensured.indexesOf(collection);
    if (this.#closed) throw new StoreUnavailable(attempt);
    return this.#views;
  }
}
