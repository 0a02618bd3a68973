import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../port/event-store.port.ts';
import { openSqliteEventStore, type SqliteEventStoreOptions } from '../sqlite/open-sqlite-event-store.ts';

/** A folder for one test, with the stores that it opens there. */
export interface TemporaryLedger {
  readonly folder: string;
  open(options?: Partial<SqliteEventStoreOptions>): Promise<EventStore>;
  dispose(): Promise<void>;
}

export async function temporaryLedger(): Promise<TemporaryLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const opened: EventStore[] = [];
  return {
    folder,
    open: async (options = {}) => {
      const store = await openSqliteEventStore({ folder, production: false, init: false, ...options });
      opened.push(store);
      return store;
    },
    dispose: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
