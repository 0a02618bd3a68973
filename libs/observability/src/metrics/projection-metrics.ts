import { Counter, Histogram, type Registry } from 'prom-client';
import type { ViewLabels } from './view-metrics.ts';

const outcomes = ['committed', 'stale', 'fenced'] as const;

/** An attempt to commit a batch of events to a view. */
export interface CountedCommit {
  /** Events of the batch. */
  readonly events: number;
  readonly projectSeconds: number;
  readonly commitSeconds: number;
  readonly outcome: (typeof outcomes)[number];
  /** Documents that had changed since they were loaded. */
  readonly staleWrites: number;
}

const stopCodes = ['POISON_EVENT', 'VIEW_OF_ANOTHER_LEDGER'];
const failureCodes = ['STALLED', 'EVENT_MISSING', 'STORE_UNAVAILABLE', 'SUBSCRIPTION_DROPPED', 'PROJECTION_FAILED'];
/** Stands for every code that is not listed, so that a label has no value that anybody else chooses. */
const otherCode = 'OTHER';

/** What the projections of this process do. */
export class ProjectionMetrics {
  readonly #batchEvents: Histogram<keyof ViewLabels>;
  readonly #projecting: Histogram<keyof ViewLabels>;
  readonly #committing: Histogram<keyof ViewLabels>;
  readonly #commits: Counter<keyof ViewLabels | 'outcome'>;
  readonly #staleWrites: Counter<keyof ViewLabels>;
  readonly #stops: Counter<keyof ViewLabels | 'code'>;
  readonly #failures: Counter<keyof ViewLabels | 'code'>;
  readonly #quarantined: Counter<keyof ViewLabels>;
  readonly #healed: Counter<keyof ViewLabels>;
  readonly #skipped: Counter<keyof ViewLabels>;

  constructor(registry: Registry) {
    const ofView = { labelNames: ['projection', 'version'] as const, registers: [registry] };
    const ofCode = { labelNames: ['projection', 'version', 'code'] as const, registers: [registry] };
    this.#batchEvents = new Histogram({
      name: 'ledger_projection_batch_events',
      help: 'Events of a batch that was committed to the view; their sum is what was projected.',
      buckets: [1, 2, 5, 10, 25, 50, 100, 250],
      ...ofView,
    });
    this.#projecting = new Histogram({
      name: 'ledger_projection_project_duration_seconds',
      help: 'Time that decoding and projecting a batch held the event loop.',
      buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1],
      ...ofView,
    });
    this.#committing = new Histogram({
      name: 'ledger_projection_commit_duration_seconds',
      help: 'Time that the document store took for an attempt to commit a batch.',
      buckets: [0.0005, 0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
      ...ofView,
    });
    this.#commits = new Counter({
      name: 'ledger_projection_commits_total',
      help: 'Attempts to commit a batch: committed, stale because a document had changed, or fenced by another projector.',
      labelNames: ['projection', 'version', 'outcome'] as const,
      registers: [registry],
    });
    this.#staleWrites = new Counter({
      name: 'ledger_projection_stale_writes_total',
      help: 'Documents that were not written, because they had changed since they were loaded.',
      ...ofView,
    });
    this.#stops = new Counter({
      name: 'ledger_projection_stops_total',
      help: 'How often the projection stopped, until somebody mends the cause.',
      ...ofCode,
    });
    this.#failures = new Counter({
      name: 'ledger_projection_failures_total',
      help: 'Failures that pass: the projection tries again.',
      ...ofCode,
    });
    this.#quarantined = new Counter({
      name: 'ledger_projection_quarantined_total',
      help: 'How often a stream or a tenant went into quarantine, or stayed in it after a retry.',
      ...ofView,
    });
    this.#healed = new Counter({
      name: 'ledger_projection_healed_total',
      help: 'Streams and tenants that have left quarantine.',
      ...ofView,
    });
    this.#skipped = new Counter({
      name: 'ledger_projection_skipped_events_total',
      help: 'Events that the view went on without, because two people have recorded that it may.',
      ...ofView,
    });
  }

  /** Shows the view before anything has happened: a counter that appears with its first event has no increase to alert on. */
  begin(view: ViewLabels): void {
    for (const histogram of [this.#batchEvents, this.#projecting, this.#committing]) histogram.zero(view);
    for (const outcome of outcomes) this.#commits.inc({ ...view, outcome }, 0);
    for (const counter of [this.#staleWrites, this.#quarantined, this.#healed, this.#skipped]) counter.inc(view, 0);
    for (const code of stopCodes) this.#stops.inc({ ...view, code }, 0);
    for (const code of [...failureCodes, otherCode]) this.#failures.inc({ ...view, code }, 0);
  }

  attempted(view: ViewLabels, { events, projectSeconds, commitSeconds, outcome, staleWrites }: CountedCommit): void {
    this.#commits.inc({ ...view, outcome });
    this.#committing.observe(view, commitSeconds);
    if (staleWrites > 0) this.#staleWrites.inc(view, staleWrites);
    if (outcome !== 'committed') return;
    this.#batchEvents.observe(view, events);
    this.#projecting.observe(view, projectSeconds);
  }

  stopped(view: ViewLabels, code: string): void {
    this.#stops.inc({ ...view, code: stopCodes.includes(code) ? code : otherCode });
  }

  failed(view: ViewLabels, code: string): void {
    this.#failures.inc({ ...view, code: failureCodes.includes(code) ? code : otherCode });
  }

  quarantined(view: ViewLabels): void {
    this.#quarantined.inc(view);
  }

  healed(view: ViewLabels): void {
    this.#healed.inc(view);
  }

  skipped(view: ViewLabels): void {
    this.#skipped.inc(view);
  }
}
