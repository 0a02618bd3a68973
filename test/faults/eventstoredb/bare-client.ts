import { EventStoreDBClient } from '@eventstore/db-client';

/** The client without the adapter, to see what is in a server. */
export const bareClientOf = ({ connectionString }: { readonly connectionString: string }): EventStoreDBClient =>
  EventStoreDBClient.connectionString(connectionString);
