import { ForeignMongo, isInstalled } from '../../../libs/document-store/src/testing/foreign-mongodb.ts';
import { startServerProcess, type ServerProcess } from '../../event-store-server/process/server-process.ts';

/** The stand-in for EventStoreDB and a foreign MongoDB server, each a process of its own. */
export interface StoreServers {
  readonly eventStore: ServerProcess;
  readonly documentStore: ForeignMongo;
  /** The settings of a service whose views are in this database. */
  settings(database: string): Readonly<Record<'EVENT_STORE_URL' | 'DOCUMENT_STORE_URL', string>>;
  end(): Promise<void>;
}

export async function startStoreServers(): Promise<StoreServers> {
  if (!isInstalled()) throw new Error('the foreign MongoDB server is not installed; `npm run test:full` installs it');
  const [eventStore, documentStore] = await Promise.all([startServerProcess(), ForeignMongo.start({ mode: 'replica set' })]);
  return {
    eventStore,
    documentStore,
    settings: (database) => ({
      EVENT_STORE_URL: eventStore.connectionString,
      DOCUMENT_STORE_URL: documentStore.url(database),
    }),
    end: async () => void (await Promise.all([eventStore.end('SIGKILL'), documentStore.end()])),
  };
}
