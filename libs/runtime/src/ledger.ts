import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openSqliteDocumentStore, viewsFile, type DocumentStore } from '#document-store';
import { openSqliteEventStore, type EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { specOf } from '#projections';
import { readModels } from '#read-models';
import type { Settings } from './settings.ts';
import { opening } from './start-failed.ts';

/** The opened stores and the clock of one process. */
export interface Ledger {
  readonly eventStore: EventStore;
  readonly documentStore: DocumentStore;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly clock: Clock;
  /** Called with a line for the operator: views are missing and are rebuilt. */
  readonly warn: (line: string) => void;
}

/** Opens the event store. Rejects with an error that carries a stable `code` and names the folder or the file. */
export async function openEvents({ eventStore, production, ledgerInit }: Settings): Promise<EventStore> {
  const folder = resolve(eventStore.folder);
  return opening('the ledger in', folder, () => openSqliteEventStore({ folder, production, init: ledgerInit }));
}

/** Opens both stores, or neither. Rejects as `openEvents` does. */
export async function openLedger(settings: Settings, { clock, warn }: OpenOptions): Promise<Ledger> {
  const eventStore = await openEvents(settings);
  try {
    const documentStore = await openViews(settings, clock);
    const { position } = await eventStore.endAfter(0n);
    if (documentStore.made && position > 0n) warn('the views are missing and are rebuilt from the ledger');
    await documentStore.ensure(readModels.map(specOf));
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

/** Unlike the ledger's folder, one of views alone is made whenever it is absent: views can be rebuilt. */
async function openViews({ documentStore }: Settings, clock: Clock) {
  const folder = resolve(documentStore.folder);
  const file = join(folder, viewsFile);
  await opening('the folder of the views', folder, () => mkdir(folder, { recursive: true }));
  return opening('the file of the views', file, () => openSqliteDocumentStore({ file, clock }));
}
