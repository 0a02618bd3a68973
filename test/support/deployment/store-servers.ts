import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignMongo, isInstalled } from '../../../libs/document-store/src/testing/foreign-mongodb.ts';
import { startServerProcess, type ServerProcess } from '../../event-store-server/process/server-process.ts';

export interface StoreServersOptions {
  /** What they have acknowledged outlives a kill. */
  readonly durable?: boolean;
}

/** The variables that tell a service where its stores are. */
export interface StoreUrls {
  readonly EVENT_STORE_URL: string;
  readonly DOCUMENT_STORE_URL: string;
}

/** The stand-in for EventStoreDB and a foreign MongoDB server, each a process of its own. */
export class StoreServers {
  readonly documentStore: ForeignMongo;
  readonly #folder: string;
  readonly #file: string | undefined;
  #eventStore: ServerProcess;

  private constructor(folder: string, file: string | undefined, eventStore: ServerProcess, documentStore: ForeignMongo) {
    this.#folder = folder;
    this.#file = file;
    this.#eventStore = eventStore;
    this.documentStore = documentStore;
  }

  static async start({ durable = false }: StoreServersOptions = {}): Promise<StoreServers> {
    if (!isInstalled()) throw new Error('the foreign MongoDB server is not installed; `npm run test:full` installs it');
    const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-stores-'));
    const file = durable ? join(folder, 'log') : undefined;
    const [eventStore, documentStore] = await Promise.all([
      startServerProcess({ ...(file !== undefined && { file }) }),
      ForeignMongo.start({ mode: 'replica set', syncOnCommit: durable }),
    ]);
    return new StoreServers(folder, file, eventStore, documentStore);
  }

  get eventStore(): ServerProcess {
    return this.#eventStore;
  }

  urls(database: string): StoreUrls {
    return { EVENT_STORE_URL: this.#eventStore.connectionString, DOCUMENT_STORE_URL: this.documentStore.url(database) };
  }

  /** Starts it again where it was, after a kill. */
  async startEventStore(): Promise<void> {
    const { port } = this.#eventStore;
    this.#eventStore = await startServerProcess({ port, ...(this.#file !== undefined && { file: this.#file }) });
  }

  async end(): Promise<void> {
    await Promise.all([this.#eventStore.end('SIGKILL'), this.documentStore.end()]);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
