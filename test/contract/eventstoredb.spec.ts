import { openEventStoreDb } from '#event-store';
import { eventStoreConformance } from '../../libs/event-store/src/conformance/event-store.conformance.ts';
import { EventStoreServer } from '../event-store-server/event-store-server.ts';

for (const profile of ['23.10', '24.10'] as const) {
  eventStoreConformance(`EventStoreDB ${profile}, stand-in`, async () => {
    const server = await new EventStoreServer({ profile }).start();
    const open = () =>
      openEventStoreDb({ url: server.connectionString, production: false, init: false, accessMaxAge: 94_694_400 });
    return { open, dispose: () => server.stop() };
  });
}
