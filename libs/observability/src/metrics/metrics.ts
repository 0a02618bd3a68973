import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One view's distance from the ledger's end. */
export interface Lag {
  readonly projection: string;
  readonly running: boolean;
  readonly seconds: number;
  /** Streams in quarantine. */
  readonly quarantined: number;
}

/** What the service counts of itself, in the text form of Prometheus. Labels are routes and closed codes, never values. */
export class Metrics {
  readonly contentType: string;
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'ledger_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  private readonly clamps = new Counter({
    name: 'ledger_clock_clamps_total',
    help: 'Commands whose clock stood more than 1 s behind the last event of their stream.',
    registers: [this.registry],
  });
  private readonly storeCalls = new Histogram({
    name: 'ledger_store_call_duration_seconds',
    help: 'Time that a store on a server took for a call, well ended or not.',
    labelNames: ['store', 'operation'] as const,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly storeRetries = new Counter({
    name: 'ledger_store_retries_total',
    help: 'Calls of a store that were made again.',
    labelNames: ['store'] as const,
    registers: [this.registry],
  });
  private readonly storeReconnects = new Counter({
    name: 'ledger_store_reconnects_total',
    help: 'How often a store was back after it had been away.',
    labelNames: ['store'] as const,
    registers: [this.registry],
  });
  private readonly storeUnknownOutcomes = new Counter({
    name: 'ledger_store_unknown_outcomes_total',
    help: 'Writes that ended without an answer.',
    labelNames: ['store'] as const,
    registers: [this.registry],
  });
  private readonly storeSubscriptionDrops = new Counter({
    name: 'ledger_store_subscription_drops_total',
    help: 'Subscriptions that ended, failed or stood still, and were begun anew.',
    labelNames: ['store', 'reason'] as const,
    registers: [this.registry],
  });

  constructor() {
    this.contentType = this.registry.contentType;
    collectDefaultMetrics({ register: this.registry });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  clockClamped(): void {
    this.clamps.inc();
  }

  storeCalled(store: string, operation: string, seconds: number): void {
    this.storeCalls.observe({ store, operation }, seconds);
  }

  storeRetried(store: string): void {
    this.storeRetries.inc({ store });
  }

  storeReconnected(store: string): void {
    this.storeReconnects.inc({ store });
  }

  storeOutcomeUnknown(store: string): void {
    this.storeUnknownOutcomes.inc({ store });
  }

  storeSubscriptionDropped(store: string, reason: string): void {
    this.storeSubscriptionDrops.inc({ store, reason });
  }

  /** Asks for the lag of every view whenever somebody looks. */
  watchProjections(lags: () => Promise<readonly Lag[]>): void {
    const running = new Gauge({
      name: 'ledger_projection_running',
      help: '1 while the projection runs.',
      labelNames: ['projection'] as const,
      registers: [this.registry],
    });
    const quarantine = new Gauge({
      name: 'ledger_projection_quarantined_streams',
      help: 'Streams that the view has in quarantine, because one of their events cannot be projected; counted up to 1,000.',
      labelNames: ['projection'] as const,
      registers: [this.registry],
    });
    const lag = new Gauge({
      name: 'ledger_projection_lag_seconds',
      help: 'How long the view has been behind the ledger; 0 when it misses nothing.',
      labelNames: ['projection'] as const,
      registers: [this.registry],
      async collect() {
        for (const { projection, running: runs, seconds, quarantined } of await lags()) {
          lag.set({ projection }, seconds);
          running.set({ projection }, runs ? 1 : 0);
          quarantine.set({ projection }, quarantined);
        }
      },
    });
  }
}
