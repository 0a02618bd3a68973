import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const dropReasons = ['ended', 'failed', 'stalled'] as const;

/** How the stores fare: their calls, and how these fail. */
export class StoreMetrics {
  readonly #calls: Histogram<'store' | 'operation'>;
  readonly #available: Gauge<'store'>;
  readonly #freeBytes: Gauge<'store'>;
  readonly #retries: Counter<'store'>;
  readonly #reconnects: Counter<'store'>;
  readonly #unknownOutcomes: Counter<'store'>;
  readonly #subscriptionDrops: Counter<'store' | 'reason'>;

  constructor(registry: Registry) {
    const ofStore = { labelNames: ['store'] as const, registers: [registry] };
    this.#calls = new Histogram({
      name: 'ledger_store_call_duration_seconds',
      help: 'Time that a store took for a call, well ended or not: every call to a server, and appends to an embedded ledger.',
      labelNames: ['store', 'operation'] as const,
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    this.#available = new Gauge({
      name: 'ledger_store_available',
      help: '1 while the store answers calls, 0 from the first that it fails until the next that it answers.',
      ...ofStore,
    });
    this.#freeBytes = new Gauge({
      name: 'ledger_store_free_bytes',
      help: 'Bytes that are free on the disk of an embedded store.',
      ...ofStore,
    });
    this.#retries = new Counter({
      name: 'ledger_store_retries_total',
      help: 'Calls of a store that were made again.',
      ...ofStore,
    });
    this.#reconnects = new Counter({
      name: 'ledger_store_reconnects_total',
      help: 'How often a store was back after it had been away.',
      ...ofStore,
    });
    this.#unknownOutcomes = new Counter({
      name: 'ledger_store_unknown_outcomes_total',
      help: 'Writes that ended without an answer.',
      ...ofStore,
    });
    this.#subscriptionDrops = new Counter({
      name: 'ledger_store_subscription_drops_total',
      help: 'Subscriptions that ended, failed or stood still, and were begun anew.',
      labelNames: ['store', 'reason'] as const,
      registers: [registry],
    });
  }

  /** Shows the store before anything has happened: a counter that appears with its first event has no increase to alert on. */
  begin(store: string): void {
    this.#available.set({ store }, 1);
    for (const counter of [this.#retries, this.#reconnects, this.#unknownOutcomes]) counter.inc({ store }, 0);
    for (const reason of dropReasons) this.#subscriptionDrops.inc({ store, reason }, 0);
  }

  called(store: string, operation: string, seconds: number): void {
    this.#calls.observe({ store, operation }, seconds);
  }

  away(store: string): void {
    this.#available.set({ store }, 0);
  }

  back(store: string): void {
    this.#available.set({ store }, 1);
    this.#reconnects.inc({ store });
  }

  retried(store: string): void {
    this.#retries.inc({ store });
  }

  reconnected(store: string): void {
    this.#reconnects.inc({ store });
  }

  outcomeUnknown(store: string): void {
    this.#unknownOutcomes.inc({ store });
  }

  subscriptionDropped(store: string, reason: (typeof dropReasons)[number]): void {
    this.#subscriptionDrops.inc({ store, reason });
  }

  /** Undefined where it is not known: then the store has no value at all. */
  free(store: string, bytes: number | undefined): void {
    if (bytes === undefined) this.#freeBytes.remove({ store });
    else this.#freeBytes.set({ store }, bytes);
  }
}
