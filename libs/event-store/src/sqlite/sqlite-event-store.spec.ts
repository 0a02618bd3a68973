import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreConformance } from '../conformance/event-store.conformance.ts';
import { openSqliteEventStore } from './open-sqlite-event-store.ts';

eventStoreConformance('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  return {
    open: () => openSqliteEventStore({ folder, production: false, init: false }),
    dispose: () => rm(folder, { recursive: true }),
  };
});
