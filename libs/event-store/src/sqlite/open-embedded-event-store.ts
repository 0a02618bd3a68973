import { dirname } from 'node:path';
import { asking, type Database } from '#sqlite';
import type { EventStore } from '../port/event-store.port.ts';
import { AppendQueue } from './append-queue.ts';
import { Checkpointer } from './checkpointer.ts';
import { EmbeddedEventStore } from './embedded-event-store.ts';
import { openEventsFile } from './events-file.ts';
import { FreeSpace } from './free-space.ts';
import { claimFolder, type FolderOptions } from './ledger-folder.ts';
import { News } from './news.ts';
import { Subscriptions } from './subscription.ts';

export interface EmbeddedOptions extends FolderOptions {
  /** How long an append waits for another process's writer, in milliseconds; others are served meanwhile. */
  readonly busyMillis?: number;
}

/**
 * Opens the folder's ledger, or makes it in a folder that is absent or empty. Rejects with `LedgerRefused` for a folder that
 * is not ours or not whole, with `StoreUnavailable` when it cannot be read or written.
 */
export async function openEmbeddedEventStore({ busyMillis = 5_000, ...options }: EmbeddedOptions): Promise<EventStore> {
  return asking('opening the ledger', () => {
    const ledger = claimFolder(options);
    const database = openEventsFile(ledger);
    return storeOf({ ...ledger, database, space: new FreeSpace(dirname(ledger.eventsFile)), busyMillis });
  });
}

interface Opened {
  readonly ledgerId: string;
  readonly database: Database;
  readonly eventsFile: string;
  readonly space: FreeSpace;
  readonly busyMillis: number;
}

/** Wires the parts of a store to one connection. */
function storeOf({ ledgerId, database, eventsFile, space, busyMillis }: Opened): EmbeddedEventStore {
  const news = new News(database);
  const checkpointer = new Checkpointer(database, eventsFile);
  const queue = new AppendQueue(database, space, busyMillis, () => {
    news.tell();
    checkpointer.committed();
  });
  return new EmbeddedEventStore({
    ledgerId,
    database,
    queue,
    news,
    subscriptions: new Subscriptions(database, news),
    checkpointer,
  });
}
