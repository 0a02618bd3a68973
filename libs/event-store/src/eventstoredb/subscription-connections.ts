import { dispose, type Client, type MakeClient } from './client.ts';

/** A connection has 100 streams, and one stream more would hang without an error. */
const perConnection = 50;
const step = 10;

interface Shared {
  readonly client: Client;
  open: number;
}

/** A client for one subscription, given back when that has ended. */
export interface Lease {
  readonly client: Client;
  /** `leave`: no further subscription is begun on its connection, for this one stood still on it. */
  release(leave: boolean): void;
}

/** The clients of the subscriptions: one, and another for each fifty that are open at once. */
export class SubscriptionConnections {
  readonly #make: MakeClient;
  #keepAliveInterval: number;
  readonly #clients: Shared[] = [];
  /** Connections on which a subscription stood still: each is closed with the last that it has. */
  readonly #left = new Set<Shared>();

  constructor(make: MakeClient, keepAliveInterval: number) {
    this.#make = make;
    this.#keepAliveInterval = keepAliveInterval;
  }

  lease(): Lease {
    const shared = this.#clients.find(({ open }) => open < perConnection) ?? this.#another();
    shared.open += 1;
    return { client: shared.client, release: (leave) => this.#release(shared, leave) };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#clients, ...this.#left].map(({ client }) => dispose(client)));
  }

  #release(shared: Shared, leave: boolean): void {
    shared.open -= 1;
    const at = this.#clients.indexOf(shared);
    if (leave && at >= 0) this.#left.add(this.#clients.splice(at, 1)[0]!);
    if (shared.open === 0 && this.#left.delete(shared)) void dispose(shared.client);
  }

  #another(): Shared {
    const shared = { client: this.#make(this.#keepAliveInterval), open: 0 };
    this.#keepAliveInterval += step;
    this.#clients.push(shared);
    return shared;
  }
}
