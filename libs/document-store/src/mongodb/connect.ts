import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { Clock, ObserveStore } from '#kernel';
import { MongoDocumentStore } from './mongo-document-store.ts';
import { mongoPlace, MongoUrlInvalid } from './mongo-url.ts';
import type { Deadlines } from './store-calls.ts';

export interface MongoDocumentStoreOptions {
  /** `mongodb://…`, the database in its path; absent: `consent-ledger`. */
  readonly url: string;
  /** Tells when a lease has run out. Clocks that differ between machines cost double work, or a later start of the next projector. */
  readonly clock: Clock;
  readonly observe?: ObserveStore;
  readonly deadlines?: Partial<Deadlines>;
}

const standardDeadlines: Deadlines = { read: 2_000, write: 10_000, maintenance: 120_000 };
const selectionMillis = 2_000;

export function connect({
  url,
  clock,
  observe = () => undefined,
  deadlines: given,
}: MongoDocumentStoreOptions): MongoDocumentStore {
  const { database } = mongoPlace(url);
  const deadlines = { ...standardDeadlines, ...given };
  const client = clientOf(url, {
    readPreference: 'primary',
    readConcern: { level: 'local' },
    // The same on a standalone server, a replica set and a sharded cluster: acknowledged is in the journals of the majority.
    writeConcern: { w: 'majority', journal: true },
    // A standalone server repeats nothing, so the driver repeats nothing anywhere: `StoreCalls` does.
    retryReads: false,
    retryWrites: false,
    useBigInt64: true,
    serverSelectionTimeoutMS: selectionMillis,
    waitQueueTimeoutMS: selectionMillis,
    connectTimeoutMS: selectionMillis,
    socketTimeoutMS: deadlines.write,
    // How soon a server that came back is noticed.
    heartbeatFrequencyMS: 1_000,
    driverInfo: { name: 'consent-ledger' },
  });
  return new MongoDocumentStore({ client, database: client.db(database), clock, deadlines, observe });
}

function clientOf(url: string, options: MongoClientOptions): MongoClient {
  try {
    return new MongoClient(url, options);
  } catch {
    // What the driver complains of may quote a password.
    throw new MongoUrlInvalid('has hosts or options that the MongoDB driver does not understand');
  }
}
