import { EventStoreDBClient } from '@eventstore/db-client';

/** Appends an event whose id is no uuid, prints how that ended, and waits. */
const [connectionString = '', id = ''] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(connectionString);
const event = { id, type: 'happened', contentType: 'application/json', data: {}, metadata: undefined } as const;
const refused = await client.appendToStream('s-1', event).catch((error: unknown) => error);
process.stdout.write(String(refused));
setTimeout(() => undefined, 60_000);
