import { dirname } from 'node:path';
import type { EventStore } from '../event-store.port.ts';
import { AppendQueue } from './append-queue.ts';
import { Checkpointer } from './checkpointer.ts';
import type { Database } from './database.ts';
import { EmbeddedEventStore } from './embedded-event-store.ts';
import { openEventsFile } from './events-file.ts';
import { FreeSpace } from './free-space.ts';
import { claimFolder, type FolderOptions } from './ledger-folder.ts';
import { News } from './news.ts';
import { asking } from './store-fault.ts';
import { Subscriptions } from './subscription.ts';

export type EmbeddedOptions = FolderOptions;

/**
 * Opens the folder's ledger, or makes it in a folder that is absent or empty. Rejects with `LedgerRefused` for a folder that
 * is not ours or not whole, with `StoreUnavailable` when it cannot be read or written.
 */
export async function openEmbeddedEventStore(options: EmbeddedOptions): Promise<EventStore> {
  return asking('opening the ledger', () => {
    const folder = claimFolder(options);
    return storeOf(folder.ledgerId, folder.eventsFile, openEventsFile(folder));
  });
}

/** Wires the parts of a store to one connection. */
export function storeOf(
  ledgerId: string,
  file: string,
  database: Database,
  space = new FreeSpace(dirname(file)),
): EmbeddedEventStore {
  const news = new News(database);
  const checkpointer = new Checkpointer(database, file);
  const queue = new AppendQueue(database, space, () => {
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
