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
import { EnsuredCollections } from '../port/ensured-collections.ts';
import { ensureCollection } from './collections.ts';
import { loadDocuments, scanDocuments, writeDocument } from './documents.ts';
import { GroupCommit } from './group-commit.ts';
import { findDocuments } from './find-documents.ts';
import { tableOf } from './identifiers.ts';
import { endLease, takeLease } from './lease.ts';
import { forgetProgress, readProgress, writeCheckpoint, writeCondition, writeHeartbeat } from './progress.ts';

/**
 * Every call but a commit is done when its promise is made: a decision, a heartbeat and a lease wait for no timer, no other thread and no
 * turn of a busy event loop.
 */
export class SqliteDocumentStore implements DocumentStore {
  readonly commitsWhole = true;
  /** True when this process made the file: every view is then rebuilt. */
  readonly made: boolean;
  readonly #database: Database;
  readonly #group: GroupCommit;
  readonly #clock: Clock;
  readonly #ensured = new EnsuredCollections();

  constructor(database: Database, made: boolean, clock: Clock) {
    this.#database = database;
    this.#group = new GroupCommit(database);
    this.made = made;
    this.#clock = clock;
  }

  async ensure(specs: readonly CollectionSpec[]): Promise<void> {
    this.#write('making collections', () => {
      for (const spec of specs) ensureCollection(this.#database, spec);
    });
    for (const spec of specs) this.#ensured.add(spec);
  }

  async load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
    this.#ensured.indexesOf(collection);
    return storeCall('loading documents', () => loadDocuments(this.#database, collection, ids));
  }

  async commit({ projection, writes, checkpoint, epoch }: Batch): Promise<CommitResult> {
    for (const { collection } of writes) this.#ensured.indexesOf(collection);
    const commit = (): CommitResult => {
      const stale = writes.filter((write) => !writeDocument(this.#database, write));
      if (stale.length > 0) return { kind: 'stale', ids: stale.map(({ collection, id }) => `${collection}/${id}`) };
      return { kind: writeCheckpoint(this.#database, projection, checkpoint, epoch) ? 'committed' : 'fenced' };
    };
    return this.#group.add('committing a batch', writes.length, commit, ({ kind }) => kind === 'committed');
  }

  async find(collection: CollectionName, query: Query): Promise<readonly Found[]> {
    const indexes = this.#ensured.indexesOf(collection);
    return storeCall('finding documents', () => findDocuments(this.#database, collection, indexes, query));
  }

  async *scan(collection: CollectionName): AsyncGenerator<Found> {
    this.#ensured.indexesOf(collection);
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
    for (const collection of collections) this.#ensured.indexesOf(collection);
    this.#write('dropping a view', () => {
      for (const collection of collections) this.#database.run(`DELETE FROM ${tableOf(collection)}`);
      forgetProgress(this.#database, projection);
    });
  }

  async close(): Promise<void> {
    this.#group.flush();
    this.#database.close();
  }

  #write<Result>(attempt: string, work: () => Result, keep?: (result: Result) => boolean): Result {
    return storeCall(attempt, () => this.#database.transaction(work, keep));
  }
}
