import type { Clock } from '#kernel';
import { storeCall, type Database } from '#sqlite';
import type {
  Batch,
  CollectionName,
  CollectionSpec,
  CommitResult,
  Condition,
  DocumentStore,
} from '../port/document-store.port.ts';
import type { Found, Heartbeat, Progress, Query, StoredDocument } from '../port/document-store.port.ts';
import { ensureCollection } from './collections.ts';
import { loadDocuments, scanDocuments, writeDocument } from './documents.ts';
import { findDocuments } from './find-documents.ts';
import { tableOf } from './identifiers.ts';
import { endLease, takeLease } from './lease.ts';
import { forgetProgress, readProgress, writeCheckpoint, writeCondition, writeHeartbeat } from './progress.ts';

/** Every call is done when its promise is made: a decision waits for no timer and no other thread. */
export class SqliteDocumentStore implements DocumentStore {
  /** True when this process made the file: every view is then rebuilt. */
  readonly made: boolean;
  readonly #database: Database;
  readonly #clock: Clock;
  /** The fields that each ensured collection may be searched by. */
  readonly #fields = new Map<CollectionName, ReadonlySet<string>>();

  constructor(database: Database, made: boolean, clock: Clock) {
    this.#database = database;
    this.made = made;
    this.#clock = clock;
  }

  async ensure(specs: readonly CollectionSpec[]): Promise<void> {
    this.#write('making collections', () => {
      for (const spec of specs) this.#fields.set(spec.collection, ensureCollection(this.#database, spec));
    });
  }

  async load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
    this.#fieldsOf(collection);
    return storeCall('loading documents', () => loadDocuments(this.#database, collection, ids));
  }

  async commit({ projection, writes, checkpoint, epoch }: Batch): Promise<CommitResult> {
    for (const { collection } of writes) this.#fieldsOf(collection);
    const commit = (): CommitResult => {
      const stale = writes.filter((write) => !writeDocument(this.#database, write));
      if (stale.length > 0) return { kind: 'stale', ids: stale.map(({ collection, id }) => `${collection}/${id}`) };
      return { kind: writeCheckpoint(this.#database, projection, checkpoint, epoch) ? 'committed' : 'fenced' };
    };
    return this.#write('committing a batch', commit, ({ kind }) => kind === 'committed');
  }

  async find(collection: CollectionName, query: Query): Promise<readonly Found[]> {
    const fields = this.#fieldsOf(collection);
    return storeCall('finding documents', () => findDocuments(this.#database, collection, fields, query));
  }

  async *scan(collection: CollectionName): AsyncGenerator<Found> {
    this.#fieldsOf(collection);
    for (let after = ''; ;) {
      const page = storeCall('scanning a collection', () => scanDocuments(this.#database, collection, after));
      const last = page.at(-1);
      if (!last) return;
      yield* page;
      after = last.id;
    }
  }

  async progress(projection: string): Promise<Progress> {
    return storeCall('reading progress', () => readProgress(this.#database, projection));
  }

  async beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'> {
    const beat = () => writeHeartbeat(this.#database, projection, heartbeat, epoch);
    return this.#write('writing a heartbeat', beat) ? 'written' : 'fenced';
  }

  async report(projection: string, condition: Condition, epoch: number): Promise<'written' | 'fenced'> {
    const report = () => writeCondition(this.#database, projection, condition, epoch);
    return this.#write('writing a condition', report) ? 'written' : 'fenced';
  }

  async lease(projection: string, holder: string, forMillis: number, takeOver = false): Promise<number | undefined> {
    const now = this.#clock();
    const request = { projection, holder, now, until: now + forMillis, takeOver };
    return this.#write('taking a lease', () => takeLease(this.#database, request));
  }

  async release(projection: string, holder: string): Promise<void> {
    this.#write('ending a lease', () => endLease(this.#database, projection, holder));
  }

  async drop(projection: string, collections: readonly CollectionName[]): Promise<void> {
    for (const collection of collections) this.#fieldsOf(collection);
    this.#write('dropping a view', () => {
      for (const collection of collections) this.#database.run(`DELETE FROM ${tableOf(collection)}`);
      forgetProgress(this.#database, projection);
    });
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #fieldsOf(collection: CollectionName): ReadonlySet<string> {
    const fields = this.#fields.get(collection);
    if (!fields) throw new Error(`the collection ${JSON.stringify(collection)} was not ensured`);
    return fields;
  }

  #write<Result>(attempt: string, work: () => Result, keep?: (result: Result) => boolean): Result {
    return storeCall(attempt, () => this.#database.transaction(work, keep));
  }
}
