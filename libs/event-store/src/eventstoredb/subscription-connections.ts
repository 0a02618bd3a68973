import type { Client, MakeClient } from './client.ts';

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
  release(): void;
}

/** The clients of the subscriptions: one, and another for each fifty that are open at once. */
export class SubscriptionConnections {
  readonly #make: MakeClient;
  #keepAliveInterval: number;
  readonly #clients: Shared[] = [];

  constructor(make: MakeClient, keepAliveInterval: number) {
    this.#make = make;
    this.#keepAliveInterval = keepAliveInterval;
  }

  lease(): Lease {
    const shared = this.#clients.find(({ open }) => open < perConnection) ?? this.#another();
    shared.open += 1;
    return { client: shared.client, release: () => void (shared.open -= 1) };
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map(({ client }) => client.dispose()));
  }

  #another(): Shared {
    const shared = { client: this.#make(this.#keepAliveInterval), open: 0 };
    this.#keepAliveInterval += step;
    this.#clients.push(shared);
    return shared;
  }
}
