import { afterAll, describe } from '@jest/globals';
import { openEventStoreDb } from '#event-store';
import { eventStoreConformance } from '../../libs/event-store/src/conformance/event-store.conformance.ts';
import { EventStoreServer } from '../event-store-server/event-store-server.ts';
import { ledgerOnSharedServer } from './shared-server.ts';

const full = process.env['FULL'] === 'true';

// Each version is tried once in `npm test`: one on servers that are new, the other on a server that is not.
for (const profile of full ? (['23.10', '24.10'] as const) : (['24.10'] as const)) {
  eventStoreConformance(`EventStoreDB ${profile}, stand-in`, async () => {
    const server = await new EventStoreServer({ profile }).start();
    const open = () =>
      openEventStoreDb({ url: server.connectionString, production: false, init: false, maxAges: { access: 60, decision: 60 } });
    return { open, dispose: () => server.stop() };
  });
}

const real = process.env['TEST_EVENT_STORE_URL'];
if (real === undefined)
  process.stderr.write('SKIPPED a real EventStoreDB: TEST_EVENT_STORE_URL names none; the stand-in takes its place\n');

describe('on a server that keeps what other tests wrote', () => {
  const standIn = new EventStoreServer({ profile: full ? '24.10' : '23.10' });
  let started: Promise<unknown> | undefined;
  afterAll(() => standIn.stop());

  eventStoreConformance(real === undefined ? 'EventStoreDB, stand-in' : 'EventStoreDB, TEST_EVENT_STORE_URL', async () => {
    if (real === undefined) await (started ??= standIn.start());
    return ledgerOnSharedServer(real ?? standIn.connectionString);
  });
});
