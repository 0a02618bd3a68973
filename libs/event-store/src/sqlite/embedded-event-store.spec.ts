import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../conformance/event-store.conformance.ts';
import { openEmbeddedEventStore } from './open-embedded-event-store.ts';

eventStoreContract('embedded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  return {
    open: () => openEmbeddedEventStore({ folder, production: false, init: false }),
    dispose: () => rm(folder, { recursive: true }),
  };
});
