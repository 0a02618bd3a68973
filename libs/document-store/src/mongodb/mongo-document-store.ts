import type { Collection, Db, MongoClient } from 'mongodb';
import type { Clock, ObserveStore } from '#kernel';
import { checkedCollection } from '../port/check-names.ts';
import { checkQuery } from '../port/check-query.ts';
import { checkWrite } from '../port/check-write.ts';
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
import { EnsuredCollections } from '../port/ensured-collections.ts';
import { dropView } from './drop-view.ts';
import { MissingIndexes } from './missing-indexes.ts';
import type { KeptDocument } from './kept-document.ts';
import { endLease, takeLease } from './lease.ts';
import { isFenced, type ProgressDocuments, readProgress, writeCheckpoint, writeCondition, writeHeartbeat } from './progress.ts';
import { findDocuments, loadDocuments, scanDocuments } from './read-documents.ts';
import { type Deadlines, StoreCalls } from './store-calls.ts';
import { writeDocuments } from './write-documents.ts';

interface Connection {
  readonly client: MongoClient;
  readonly database: Db;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly observe: ObserveStore;
}

/** Views in MongoDB, shared by any number of processes. */
export class MongoDocumentStore implements DocumentStore {
  readonly #client: MongoClient;
  readonly #database: Db;
  readonly #clock: Clock;
  readonly #readMillis: number;
  readonly #calls: StoreCalls;
  readonly #projections: ProgressDocuments;
  readonly #ensured = new EnsuredCollections();
  readonly #missing: MissingIndexes;

  constructor({ client, database, clock, deadlines, observe }: Connection) {
    this.#client = client;
    this.#database = database;
    this.#clock = clock;
    this.#readMillis = deadlines.read;
    this.#calls = new StoreCalls(deadlines, observe);
    this.#projections = database.collection('projections');
    this.#missing = new MissingIndexes((collection) => this.#documents(collection));
  }

  /** Also when it rejects the collections may be used: missing indexes are made as soon as the server answers. */
  async ensure(specs: readonly CollectionSpec[]): Promise<void> {
    for (const spec of specs) this.#missing.add(spec);
    for (const spec of specs) this.#ensured.add(spec);
    await this.#makeMissing();
  }

  async load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
    this.#ensured.indexesOf(collection);
    return this.#read('load', () => loadDocuments(this.#documents(collection), ids, this.#readMillis));
  }

  /** A batch that is broken off may have written some documents; whoever repeats it finds them stale and computes them again. */
  async commit({ projection, writes, checkpoint, epoch }: Batch): Promise<CommitResult> {
    const byCollection = Map.groupBy(writes, ({ collection }) => collection);
    for (const collection of byCollection.keys()) this.#ensured.indexesOf(collection);
    for (const write of writes) checkWrite(write);
    return this.#write('commit', async () => {
      // After the documents were loaded: a drop, which rises the epoch before it deletes, is noticed by whoever missed them.
      if (await isFenced(this.#projections, projection, epoch)) return { kind: 'fenced' };
      const written = [...byCollection].map(([name, group]) => writeDocuments(this.#documents(name), group, epoch));
      const stale = (await Promise.all(written)).flat();
      if (stale.length > 0) return { kind: 'stale', ids: stale.map(({ collection, id }) => `${collection}/${id}`) };
      return { kind: (await writeCheckpoint(this.#projections, projection, checkpoint, epoch)) ? 'committed' : 'fenced' };
    });
  }

  async find(collection: CollectionName, query: Query): Promise<readonly Found[]> {
    checkQuery(collection, this.#ensured.indexesOf(collection), query);
    return this.#read('find', () => findDocuments(this.#documents(collection), query, this.#readMillis));
  }

  async *scan(collection: CollectionName): AsyncGenerator<Found> {
    this.#ensured.indexesOf(collection);
    for (let after = ''; ;) {
      const from = after;
      const page = await this.#read('scan', () => scanDocuments(this.#documents(collection), from, this.#readMillis));
      const last = page.at(-1);
      if (!last) return;
      yield* page;
      after = last.id;
    }
  }

  async progress(projection: string): Promise<Progress> {
    return this.#read('progress', () => readProgress(this.#projections, projection, this.#readMillis));
  }

  async beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'> {
    const beat = () => writeHeartbeat(this.#projections, projection, heartbeat, epoch);
    return (await this.#write('beat', beat)) ? 'written' : 'fenced';
  }

  async report(projection: string, condition: Condition, epoch: number): Promise<'written' | 'fenced'> {
    const report = () => writeCondition(this.#projections, projection, condition, epoch);
    return (await this.#write('report', report)) ? 'written' : 'fenced';
  }

  async lease(projection: string, holder: string, forMillis: number, takeOver = false): Promise<number | undefined> {
    const now = this.#clock();
    const request = { projection, holder, now, until: now + forMillis, takeOver };
    const documents = (collection: CollectionName) => this.#documents(collection);
    return this.#write('lease', () => takeLease(this.#projections, documents, request));
  }

  async release(projection: string, holder: string): Promise<void> {
    await this.#write('release', () => endLease(this.#projections, projection, holder));
  }

  async drop(projection: string, collections: readonly CollectionName[]): Promise<void> {
    for (const collection of collections) this.#ensured.indexesOf(collection);
    const documents = (collection: CollectionName) => this.#documents(collection);
    await this.#calls.run('drop', 'maintenance', () => dropView(this.#projections, documents, projection, collections));
  }

  async close(): Promise<void> {
    this.#calls.close();
    await this.#client.close();
  }

  #documents(collection: CollectionName): Collection<KeptDocument> {
    return this.#database.collection<KeptDocument>(checkedCollection(collection));
  }

  #read<Result>(operation: string, work: () => Promise<Result>): Promise<Result> {
    return this.#run(operation, 'read', work);
  }

  #write<Result>(operation: string, work: () => Promise<Result>): Promise<Result> {
    return this.#run(operation, 'write', work);
  }

  async #run<Result>(operation: string, kind: keyof Deadlines, work: () => Promise<Result>): Promise<Result> {
    const result = await this.#calls.run(operation, kind, work);
    // Nobody waits for them; when it fails, the next call tries again.
    this.#makeMissing().catch(() => undefined);
    return result;
  }

  async #makeMissing(): Promise<void> {
    if (this.#missing.some) await this.#calls.run('ensure', 'maintenance', () => this.#missing.make());
  }
}
