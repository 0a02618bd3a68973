import { dirname } from 'node:path';
import type { ObserveStore } from '#kernel';
import { storeCall, type Database } from '#sqlite';
import type { EventStore } from '../port/event-store.port.ts';
import { AppendQueue } from './append-queue.ts';
import { Checkpointer } from './checkpointer.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { openEventsFile } from './events-file.ts';
import { FreeSpace } from './free-space.ts';
import { claimFolder, type FolderOptions } from './ledger-folder.ts';
import { closeEventsFile } from './ledger-log.ts';
import { CommitSignal } from './commit-signal.ts';
import { ObservedAppends } from './observed-appends.ts';
import { Subscriptions } from './subscriptions.ts';

export interface SqliteEventStoreOptions extends FolderOptions {
  /** How many milliseconds an append waits for another process's writer; reads go on meanwhile. */
  readonly busyMillis?: number;
  /** Called with how each append ended. */
  readonly observe?: ObserveStore;
}

/**
 * Opens the folder's ledger, or makes it in a folder that is absent or empty. Rejects with `LedgerRefused` for a folder that
 * is not ours or not whole, with `StoreUnavailable` when it cannot be read or written.
 */
export async function openSqliteEventStore({
  busyMillis = 5_000,
  observe = () => undefined,
  ...options
}: SqliteEventStoreOptions): Promise<EventStore> {
  return storeCall('opening the ledger', () => {
    const ledger = claimFolder(options);
    const database = openEventsFile(ledger);
    return storeOf({ ...ledger, database, space: new FreeSpace(dirname(ledger.eventsFile)), busyMillis, observe });
  });
}

interface Opened {
  readonly ledgerId: string;
  readonly database: Database;
  readonly eventsFile: string;
  readonly space: FreeSpace;
  readonly busyMillis: number;
  readonly observe: ObserveStore;
}

/** Wires the parts of a store to one connection. */
function storeOf({ ledgerId, database, eventsFile, space, busyMillis, observe }: Opened): SqliteEventStore {
  const commits = new CommitSignal(database);
  const checkpointer = new Checkpointer(database, eventsFile);
  const queue = new AppendQueue(database, space, busyMillis, () => {
    commits.notify();
    checkpointer.committed();
  });
  return new SqliteEventStore({
    ledgerId,
    database,
    queue,
    appends: new ObservedAppends(observe),
    commits,
    subscriptions: new Subscriptions(database, commits),
    checkpointer,
    closeFile: () => closeEventsFile(database, eventsFile),
  });
}
