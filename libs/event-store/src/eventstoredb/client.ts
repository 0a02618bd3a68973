import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChannelCredentialOptions, EventStoreDBClient } from '@eventstore/db-client';
import type { ConnectionString } from './connection-string.ts';

export type Client = EventStoreDBClient;

/** Makes clients of one server; each with another `keepAliveInterval` has an HTTP/2 connection of its own. */
export type MakeClient = (keepAliveInterval: number) => Client;

const keepAliveTimeout = 2_000;

/**
 * The only place that loads the client's package, and only when a ledger lives in EventStoreDB. Throws an error of the system
 * when a certificate cannot be read.
 */
export async function clientMaker(connection: ConnectionString): Promise<MakeClient> {
  const { EventStoreDBClient } = await import('@eventstore/db-client');
  const credentials = channelCredentialsOf(connection);
  const { hosts, discover, user, connectionName, nodePreference, maxDiscoverAttempts, discoveryInterval, gossipTimeout } =
    connection;
  const discovery = {
    ...(nodePreference && { nodePreference }),
    ...(maxDiscoverAttempts && { maxDiscoverAttempts }),
    ...(discoveryInterval && { discoveryInterval }),
    ...(gossipTimeout && { gossipTimeout }),
  };
  return (keepAliveInterval) => {
    const options = {
      keepAliveInterval,
      keepAliveTimeout,
      throwOnAppendFailure: false,
      ...(connectionName && { connectionName }),
    };
    const [first] = hosts;
    return withoutWarnings(() => {
      if (discover) return plain(new EventStoreDBClient({ ...options, ...discovery, discover: first! }, credentials, user));
      if (hosts.length > 1)
        return plain(new EventStoreDBClient({ ...options, ...discovery, endpoints: [...hosts] }, credentials, user));
      return plain(new EventStoreDBClient({ ...options, endpoint: first! }, credentials, user));
    });
  };
}

/**
 * Makes the client append by calls of their own instead of its batch stream: what waits in that stream is kept in a table of the
 * module, so an error on one client rejects the appends of all, and an answer that comes after it ends the process.
 */
function plain(client: Client): Client {
  return Object.assign(client, { supports: async () => false });
}

function channelCredentialsOf({ tls, tlsCAFile, userCertFile, userKeyFile }: ConnectionString): ChannelCredentialOptions {
  if (!tls) return { insecure: true };
  return {
    insecure: false,
    ...(tlsCAFile && { rootCertificate: readFileSync(resolve(tlsCAFile)) }),
    ...(userCertFile &&
      userKeyFile && { userCertFile: readFileSync(resolve(userCertFile)), userKeyFile: readFileSync(resolve(userKeyFile)) }),
  };
}

/** The client warns on the console of intervals below 10 s: a line that no program can read, about what is meant. */
function withoutWarnings<Result>(make: () => Result): Result {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

/** Ends what the client has open, and its channel. */
export async function dispose(client: Client): Promise<void> {
  try {
    await client.dispose();
    (await client['getChannel']()).close();
  } catch {
    // A client that never found a server has no channel to close.
  }
}
