import { Gauge, type Registry } from 'prom-client';

/** Names a view as `GET /v1/projections` does. */
export interface ViewLabels {
  readonly projection: string;
  readonly version: string;
}

/** A generation of a view that is made beside the live one. */
interface ViewRebuild {
  readonly state: string;
  /** Events that it holds. */
  readonly events?: number;
  readonly perSecond?: number;
  /** An estimate. */
  readonly secondsLeft?: number;
  /** It holds every event, so it may be flipped. */
  readonly ready: boolean;
}

/** How far a view is, and how it fares. */
export interface ViewStatus extends ViewLabels {
  readonly state: string;
  readonly lagSeconds: number;
  readonly lagEvents: number;
  /** Streams or tenants in quarantine. */
  readonly quarantined: number;
  /** Events that it went on without, each with whether it could be projected by now. */
  readonly skipped?: readonly { readonly projectable: boolean }[];
  /** Absent while none is made. */
  readonly rebuild?: ViewRebuild;
}

export const states = ['booting', 'running', 'rebuilding', 'paused', 'stopped'];

/** The views as every process sees them that has both stores, whoever projects. */
export class ViewMetrics {
  readonly #state: Gauge<'projection' | 'version' | 'state'>;
  readonly #lagSeconds: Gauge<keyof ViewLabels>;
  readonly #lagEvents: Gauge<keyof ViewLabels>;
  readonly #quarantined: Gauge<keyof ViewLabels>;
  readonly #skipped: Gauge<keyof ViewLabels>;
  readonly #projectable: Gauge<keyof ViewLabels>;

  constructor(registry: Registry) {
    const ofView = { labelNames: ['projection', 'version'] as const, registers: [registry] };
    this.#state = new Gauge({
      name: 'ledger_projection_state',
      help: '1 for the state that the projection of the view is in, 0 for each other.',
      labelNames: ['projection', 'version', 'state'] as const,
      registers: [registry],
    });
    this.#lagSeconds = new Gauge({
      name: 'ledger_projection_lag_seconds',
      help: 'Seconds that the view has been behind the ledger; 0 when it holds every event.',
      ...ofView,
    });
    this.#lagEvents = new Gauge({
      name: 'ledger_projection_lag_events',
      help: 'Ledger events that the view does not hold yet; counted up to 10,000.',
      ...ofView,
    });
    this.#quarantined = new Gauge({
      name: 'ledger_projection_quarantined_streams',
      help: 'Streams or tenants that the view has in quarantine, because an event of theirs cannot be projected; counted up to 1,000.',
      ...ofView,
    });
    this.#skipped = new Gauge({
      name: 'ledger_projection_skipped_events',
      help: 'Events that the view went on without, because two people have recorded that it may.',
      ...ofView,
    });
    this.#projectable = new Gauge({
      name: 'ledger_projection_skipped_projectable_events',
      help: 'Those of them that this build can project: a rebuild of the view would hold them.',
      ...ofView,
    });
  }

  /** Replaces everything that was shown before: a view that is not among the statuses has no value, instead of an old one. */
  show(statuses: readonly ViewStatus[]): void {
    const counts = [this.#lagSeconds, this.#lagEvents, this.#quarantined, this.#skipped, this.#projectable];
    for (const gauge of [this.#state, ...counts]) gauge.reset();
    for (const { projection, version, state, lagSeconds, lagEvents, quarantined, skipped = [] } of statuses) {
      const view = { projection, version };
      for (const name of new Set([...states, state])) this.#state.set({ ...view, state: name }, name === state ? 1 : 0);
      this.#lagSeconds.set(view, lagSeconds);
      this.#lagEvents.set(view, lagEvents);
      this.#quarantined.set(view, quarantined);
      this.#skipped.set(view, skipped.length);
      this.#projectable.set(view, skipped.filter(({ projectable }) => projectable).length);
    }
  }
}
