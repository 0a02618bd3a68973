import type {
  Batch,
  CollectionSpec,
  Condition,
  DocumentStore,
  Found,
  Heartbeat,
  Progress,
  Query,
  StoredDocument,
  Write,
} from '#document-store';
import type { StoreLink } from './store-link.ts';

type CommitResult = Awaited<ReturnType<DocumentStore['commit']>>;

/** In which order the parts of a batch are committed. */
export type CommitOrder = 'atOnce' | 'documentsFirst' | 'checkpointFirst';

/** The document store in memory, as one process has it over a network. */
export class SimulatedDocumentStore implements DocumentStore {
  readonly #inner: DocumentStore;
  readonly #link: StoreLink;
  readonly #order: CommitOrder;

  constructor(inner: DocumentStore, link: StoreLink, order: CommitOrder) {
    this.#inner = inner;
    this.#link = link;
    this.#order = order;
  }

  ensure(specs: readonly CollectionSpec[]): Promise<void> {
    return this.#link.call('ensure', () => this.#inner.ensure(specs));
  }

  load(collection: string, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
    return this.#link.call(`load ${collection}`, () => this.#inner.load(collection, ids));
  }

  async commit(batch: Batch): Promise<CommitResult> {
    await this.#link.lag(batch.projection);
    const documents = () => this.#writeDocuments(batch);
    const checkpoint = () => this.#commit('checkpoint', { ...batch, writes: [] });
    if (this.#order === 'atOnce' || batch.writes.length === 0) return this.#commit('commit', batch);
    for (const step of this.#order === 'documentsFirst' ? [documents, checkpoint] : [checkpoint, documents]) {
      const result = await step();
      if (result.kind !== 'committed') return result;
    }
    return { kind: 'committed' };
  }

  find(collection: string, query: Query): Promise<readonly Found[]> {
    return this.#link.call(`find in ${collection}`, () => this.#inner.find(collection, query));
  }

  async *scan(collection: string): AsyncGenerator<Found> {
    yield* await this.#link.call(`scan ${collection}`, () => Array.fromAsync(this.#inner.scan(collection)));
  }

  progress(projection: string): Promise<Progress> {
    return this.#link.call(`progress of ${projection}`, () => this.#inner.progress(projection));
  }

  beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'> {
    return this.#link.call(`beat of ${projection}`, () => this.#inner.beat(projection, heartbeat, epoch));
  }

  report(projection: string, condition: Condition, epoch: number): Promise<'written' | 'fenced'> {
    return this.#link.call(`report of ${projection}`, () => this.#inner.report(projection, condition, epoch));
  }

  lease(projection: string, holder: string, forMillis: number, takeOver?: boolean): Promise<number | undefined> {
    return this.#link.call(`lease of ${projection}`, () => this.#inner.lease(projection, holder, forMillis, takeOver));
  }

  release(projection: string, holder: string): Promise<void> {
    return this.#link.call(`release of ${projection}`, () => this.#inner.release(projection, holder));
  }

  drop(projection: string, collections: readonly string[]): Promise<void> {
    return this.#link.call(`drop ${projection}`, () => this.#inner.drop(projection, collections));
  }

  async close(): Promise<void> {
    await this.#inner.close();
  }

  #commit(step: string, batch: Batch): Promise<CommitResult> {
    return this.#link.call(`${step} of ${batch.projection}`, () => this.#inner.commit(batch));
  }

  /** In two requests, of which one may take effect without the other. */
  async #writeDocuments(batch: Batch): Promise<CommitResult> {
    const half = Math.ceil(batch.writes.length / 2);
    const parts = [batch.writes.slice(0, half), batch.writes.slice(half)].filter((part) => part.length > 0);
    const results = await Promise.all(
      parts.map((part) => this.#link.call(`documents of ${batch.projection}`, () => this.#withoutCheckpoint(batch, part))),
    );
    return results.find(({ kind }) => kind !== 'committed') ?? { kind: 'committed' };
  }

  /** Leaves the checkpoint where the store has it. */
  async #withoutCheckpoint(batch: Batch, writes: readonly Write[]): Promise<CommitResult> {
    const { checkpoint = batch.checkpoint } = await this.#inner.progress(batch.projection);
    return this.#inner.commit({ ...batch, writes, checkpoint });
  }
}
