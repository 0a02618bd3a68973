import { StoreUnavailable, type ObserveStore } from '#kernel';
import type { EventStore } from '../port/event-store.port.ts';
import { Appender, type MaxAges } from './appender.ts';
import { clientMaker, type MakeClient } from './client.ts';
import { readConnectionString } from './connection-string.ts';
import { Connection } from './connection.ts';
import { EndOfStore } from './end-of-store.ts';
import { EventStoreDbEventStore } from './eventstoredb-event-store.ts';
import type { CopyTarget } from '../port/copy-target.ts';
import { LedgerCount } from './ledger-count.ts';
import { completeCopy, ledgerIdOf, type IdentityOptions } from './ledger-identity.ts';
import { Reader } from './reader.ts';
import { ServerCalls, type CallLimits } from './server-calls.ts';
import { SubscriptionConnections } from './subscription-connections.ts';
import { Subscription, type SubscriptionTimes } from './subscription.ts';

export interface EventStoreDbOptions extends Omit<IdentityOptions, 'name' | 'copyOf'> {
  /** `esdb://…`; may hold a password. */
  readonly url: string;
  readonly maxAges: MaxAges;
  /** Opens also while the server cannot be reached; the store then works once it can. */
  readonly patient?: boolean;
  readonly observe?: ObserveStore;
  readonly limits?: CallLimits;
  readonly times?: SubscriptionTimes;
}

const limits: CallLimits = { attemptMillis: 2_500, callMillis: 5_000 };
const times: SubscriptionTimes = { watchMillis: 500, stallMillis: 2_000, longestBackOff: 5_000 };

/**
 * Appends, reads and subscriptions have a connection each: none takes another's streams, and a client that hangs is replaced
 * alone. Equal intervals would be one connection.
 */
const intervals = { appends: 2_000, reads: 2_001, subscriptions: 2_002 } as const;

/**
 * Opens the server's ledger, or makes it in a server that holds nothing. Rejects with `LedgerRefused` for a server that is not
 * ours, with `StoreUnavailable` when it cannot be reached and `patient` is not set.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  return (await opened(options)).store;
}

export interface CopyTargetOptions extends Pick<EventStoreDbOptions, 'url' | 'maxAges'> {
  readonly ledgerId: string;
}

/**
 * Opens a server that becomes a copy of the ledger `ledgerId`, whether it is new, half copied or complete. Rejects with
 * `LedgerRefused` for a server of another ledger, or one that holds anything else.
 */
export async function openEventStoreDbCopyTarget({ ledgerId, ...options }: CopyTargetOptions): Promise<CopyTarget> {
  const { store, complete } = await opened({ ...options, production: false, init: true, copyOf: ledgerId });
  // Of appends that are sent together the server may store the second first.
  return { store, together: 1, complete };
}

async function opened({ patient = false, url, ...given }: EventStoreDbOptions & Pick<IdentityOptions, 'copyOf'>) {
  const connection = readConnectionString(url);
  const options = { ...given, name: connection.place };
  const { store, ...server } = storeOn(await clientMaker(connection), options);
  try {
    await store.identify();
  } catch (error) {
    if (!patient || !(error instanceof StoreUnavailable)) {
      await store.close();
      throw error;
    }
  }
  return { store, complete: () => completeCopy(server, options.name) };
}

type StoreOptions = Omit<EventStoreDbOptions, 'patient' | 'url'> & IdentityOptions;

function storeOn(make: MakeClient, options: StoreOptions) {
  const { observe = () => undefined, maxAges } = options;
  const calls = new ServerCalls(options.limits ?? limits, observe);
  const appends = new Connection(make, intervals.appends, calls);
  const reads = new Connection(make, intervals.reads, calls);
  const connections = new SubscriptionConnections(make, intervals.subscriptions);
  const reader = new Reader(reads, calls);
  const appender = new Appender({ connection: appends, calls, reader, observe, maxAges });
  const end = new EndOfStore(reader);
  const closing = new AbortController();
  const subscriptions = { connections, calls, end, observe, times: options.times ?? times, closed: closing.signal };
  const store = new EventStoreDbEventStore({
    calls,
    reader,
    appender,
    end,
    count: new LedgerCount(reader),
    subscription: (after, signal) => new Subscription(after, signal, subscriptions),
    identify: () => ledgerIdOf({ reader, appender, end }, options),
    closing,
    disconnect: async () => void (await Promise.all([appends.close(), reads.close(), connections.close()])),
  });
  return { store, reader, appender };
}
