import { Gauge, type Registry } from 'prom-client';
import { states, type ViewLabels, type ViewStatus } from './view-metrics.ts';

/** The rebuilds of the views. Without one every value of a view is 0. */
export class RebuildMetrics {
  readonly #state: Gauge<keyof ViewLabels | 'state'>;
  readonly #events: Gauge<keyof ViewLabels>;
  readonly #speed: Gauge<keyof ViewLabels>;
  readonly #remaining: Gauge<keyof ViewLabels>;
  readonly #ready: Gauge<keyof ViewLabels>;

  constructor(registry: Registry) {
    const ofView = { labelNames: ['projection', 'version'] as const, registers: [registry] };
    this.#state = new Gauge({
      name: 'ledger_projection_rebuild_state',
      help: '1 for the state of the generation that is made beside the live view, 0 for each other, and while none is made.',
      labelNames: ['projection', 'version', 'state'] as const,
      registers: [registry],
    });
    this.#events = new Gauge({
      name: 'ledger_projection_rebuild_events',
      help: 'Events that this generation holds so far.',
      ...ofView,
    });
    this.#speed = new Gauge({
      name: 'ledger_projection_rebuild_events_per_second',
      help: 'Events a second that were projected to it since its projector has begun or gone on.',
      ...ofView,
    });
    this.#remaining = new Gauge({
      name: 'ledger_projection_rebuild_remaining_seconds',
      help: 'Seconds until it will hold every event, estimated by positions.',
      ...ofView,
    });
    this.#ready = new Gauge({
      name: 'ledger_projection_rebuild_ready',
      help: '1 while it holds every event, so that it may be flipped.',
      ...ofView,
    });
  }

  /** Replaces everything that was shown before. */
  show(statuses: readonly ViewStatus[]): void {
    for (const gauge of [this.#state, this.#events, this.#speed, this.#remaining, this.#ready]) gauge.reset();
    for (const { projection, version, rebuild } of statuses) {
      const view = { projection, version };
      for (const state of states) this.#state.set({ ...view, state }, state === rebuild?.state ? 1 : 0);
      this.#events.set(view, rebuild?.events ?? 0);
      this.#speed.set(view, rebuild?.perSecond ?? 0);
      this.#remaining.set(view, rebuild?.secondsLeft ?? 0);
      this.#ready.set(view, rebuild?.ready ? 1 : 0);
    }
  }
}
