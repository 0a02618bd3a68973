import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { DecisionLogMetrics } from './decision-log-metrics.ts';
import { IssuerMetrics } from './issuer-metrics.ts';
import { LimitMetrics } from './limit-metrics.ts';
import { LogMetrics, type LogStatus } from './log-metrics.ts';
import { ProjectionMetrics } from './projection-metrics.ts';
import { RebuildMetrics } from './rebuild-metrics.ts';
import { StoreMetrics } from './store-metrics.ts';
import { ViewMetrics, type ViewStatus } from './view-metrics.ts';

/** A metric as the documentation lists it. */
export interface MetricDescription {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly labels: readonly string[];
}

/** What the service counts of itself, in the text form of Prometheus. Labels are routes and closed codes, never values. */
export class Metrics {
  readonly contentType: string;
  readonly issuer: IssuerMetrics;
  readonly limits: LimitMetrics;
  readonly stores: StoreMetrics;
  readonly projections: ProjectionMetrics;
  readonly logs: LogMetrics;
  readonly decisionLog: DecisionLogMetrics;
  readonly #registry = new Registry();
  readonly #views: ViewMetrics;
  readonly #rebuilds: RebuildMetrics;
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #clamps: Counter;
  /** Bring up to date what is looked up rather than counted. */
  readonly #lookups: (() => Promise<void>)[] = [];

  constructor() {
    const registers = [this.#registry];
    this.contentType = this.#registry.contentType;
    this.#requests = new Histogram({
      name: 'ledger_http_request_duration_seconds',
      help: 'Time from the request to the end of its answer.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    });
    this.#clamps = new Counter({
      name: 'ledger_clock_clamps_total',
      help: 'Commands whose clock stood more than 1 s behind the last event of their stream.',
      registers,
    });
    this.#views = new ViewMetrics(this.#registry);
    this.#rebuilds = new RebuildMetrics(this.#registry);
    this.projections = new ProjectionMetrics(this.#registry);
    this.logs = new LogMetrics(this.#registry);
    this.decisionLog = new DecisionLogMetrics(this.#registry);
    this.stores = new StoreMetrics(this.#registry);
    this.issuer = new IssuerMetrics(this.#registry);
    this.limits = new LimitMetrics(this.#registry);
    collectDefaultMetrics({ register: this.#registry });
  }

  /** What is looked up is looked up first, so that all values are of one moment. */
  async text(): Promise<string> {
    await Promise.all(this.#lookups.map((lookUp) => lookUp()));
    return this.#registry.metrics();
  }

  /** Every metric, also those that have no value in this process. */
  descriptions(): readonly MetricDescription[] {
    return this.#registry.getMetricsAsArray().map((metric) => {
      const { name, help, type, labelNames } = metric as typeof metric & { readonly labelNames: readonly string[] };
      return { name, help, type: String(type), labels: labelNames };
    });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }

  clockClamped(): void {
    this.#clamps.inc();
  }

  /** Asks for the status of every view whenever somebody looks. */
  watchProjections(statuses: () => Promise<readonly ViewStatus[]>): void {
    this.#lookups.push(async () => {
      const found = await statuses();
      this.#views.show(found);
      this.#rebuilds.show(found);
    });
  }

  /** Asks what waits to be sealed whenever somebody looks. */
  watchLogs(status: () => LogStatus): void {
    this.#lookups.push(async () => this.logs.show(status()));
  }

  /** Asks how many answers wait for the decision log whenever somebody looks. */
  watchDecisionLog(waiting: () => number): void {
    this.#lookups.push(async () => this.decisionLog.show(waiting()));
  }

  /** Asks for the room on a store's disk whenever somebody looks. */
  watchFreeSpace(store: string, freeBytes: () => Promise<number | undefined>): void {
    this.#lookups.push(async () => this.stores.free(store, await freeBytes()));
  }
}
