import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openMongoDocumentStore, openSqliteDocumentStore, viewsFile, type DocumentStore } from '#document-store';
import { openEventStoreDb, openSqliteEventStore, type EventStore } from '#event-store';
import { StoreUnavailable, type Clock } from '#kernel';
import { specsOf } from '#projections';
import { readModels } from '#read-models';
import { checkpointsSpec, decisionTree } from '#sealing';
import type { Boot } from './run-service.ts';
import type { Settings } from './settings.ts';
import { inPrivateFolder } from './private-folder.ts';
import { connecting, opening } from './start-failed.ts';
import { storeObserver, type StoreObserver } from './store-observer.ts';

/** The opened stores and the clock of one process. */
export interface Ledger {
  readonly eventStore: EventStore;
  readonly documentStore: DocumentStore;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface EventsOptions {
  /**
   * Told of every call to a store on a server, and of appends to an embedded ledger. With it, as in a service, the event store is
   * opened also while its server is away, and works once it is there.
   */
  readonly observe?: StoreObserver;
}

export interface OpenOptions extends EventsOptions {
  readonly clock: Clock;
  /** Called with a line for the operator: views are missing and are rebuilt. */
  readonly warn: (line: string) => void;
}

/** How a service opens its stores: what they tell goes to its log and its metrics. */
export const openOptions = ({ log, metrics, clock }: Boot): OpenOptions => ({
  clock,
  warn: (line) => log.warn(line),
  observe: storeObserver({ log, metrics }),
});

/** Opens the event store. Rejects with an error that carries a stable `code` and names the folder, the file or the server. */
export async function openEvents(
  { eventStore, production, ledgerInit, maxAges }: Settings,
  { observe }: EventsOptions = {},
): Promise<EventStore> {
  if (eventStore.kind === 'eventstoredb') {
    const { kind: store, url, place } = eventStore;
    const observed = observe && { patient: true, observe: observe({ store, place }) };
    return connecting(place, () => openEventStoreDb({ url, production, init: ledgerInit, maxAges, ...observed }));
  }
  const folder = resolve(eventStore.folder);
  const observed = observe && { observe: observe({ store: 'events.sqlite', place: folder }) };
  const open = () => openSqliteEventStore({ folder, production, init: ledgerInit, ...observed });
  return opening('the ledger in', folder, () => inPrivateFolder(folder, open));
}

/** Opens both stores, or neither. Rejects as `openEvents` does. */
export async function openLedger(settings: Settings, options: OpenOptions): Promise<Ledger> {
  const { clock, warn } = options;
  const eventStore = await openEvents(settings, options);
  try {
    const { store: documentStore, made } = await openViews(settings, options);
    if (made && (await holdsEvents(eventStore))) warn('the views are missing and are rebuilt from the ledger');
    return {
      eventStore,
      documentStore,
      clock,
      close: async () => {
        await documentStore.close();
        await eventStore.close();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}

/** False also while the store's server is away: nothing is known then. */
async function holdsEvents(eventStore: EventStore): Promise<boolean> {
  try {
    return (await eventStore.endAfter(0n)).position > 0n;
  } catch (error) {
    unlessAway(error);
    return false;
  }
}

/** The views, with every collection that the read models need. */
async function openViews({ documentStore: url }: Settings, { clock, observe }: OpenOptions): Promise<OpenedViews> {
  const specs = [...readModels.flatMap(specsOf), checkpointsSpec, decisionTree];
  if (url.kind === 'mongodb') {
    const observed = observe && { observe: observe({ store: 'mongodb', place: url.place }) };
    const store = await openMongoDocumentStore({ url: url.url, clock, ...observed });
    // Processes start in any order: while the server is away this one is not ready, and its log says so.
    await store.ensure(specs).catch(unlessAway);
    return { store, made: false };
  }
  const store = await openViewsFile(url.folder, clock);
  await store.ensure(specs);
  return { store, made: store.made };
}

interface OpenedViews {
  readonly store: DocumentStore;
  /** This process has made them: they are rebuilt. */
  readonly made: boolean;
}

function unlessAway(error: unknown): void {
  if (!(error instanceof StoreUnavailable)) throw error;
}

/** Unlike the ledger's folder, one of views alone is made whenever it is absent: views can be rebuilt. */
async function openViewsFile(path: string, clock: Clock) {
  const folder = resolve(path);
  const file = join(folder, viewsFile);
  await opening('the folder of the views', folder, () => mkdir(folder, { recursive: true }));
  const open = () => openSqliteDocumentStore({ file, clock });
  return opening('the file of the views', file, () => inPrivateFolder(folder, open));
}
