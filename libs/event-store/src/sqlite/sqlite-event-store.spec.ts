import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreConformance } from '../conformance/event-store.conformance.ts';
import { removeStreamConformance } from '../conformance/remove-stream.conformance.ts';
import type { MakeHarness } from '../conformance/store-fixture.ts';
import { openSqliteEventStore } from './open-sqlite-event-store.ts';

const sqlite: MakeHarness = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  return {
    open: () => openSqliteEventStore({ folder, production: false, init: false }),
    dispose: () => rm(folder, { recursive: true }),
  };
};

eventStoreConformance('SQLite', sqlite);
removeStreamConformance(sqlite);
