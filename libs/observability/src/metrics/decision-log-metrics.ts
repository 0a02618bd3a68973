import { Counter, Gauge, type Registry } from 'prom-client';

/** What becomes of decisions that are to be kept. */
export class DecisionLogMetrics {
  readonly #records: Counter;
  readonly #dropped: Counter;
  readonly #waiting: Gauge;

  /** Begun at 0, so that the first loss is an increase. */
  constructor(registry: Registry) {
    const registers = [registry];
    this.#records = new Counter({
      name: 'ledger_decision_log_records_total',
      help: 'Answers that were written to the decision log.',
      registers,
    });
    this.#dropped = new Counter({
      name: 'ledger_decision_log_dropped_total',
      help: 'Answers that the decision log lacks: more waited than may, or they could not be written.',
      registers,
    });
    this.#waiting = new Gauge({
      name: 'ledger_decision_log_waiting',
      help: 'Answers that are not in the decision log yet.',
      registers,
    });
  }

  recorded(records: number): void {
    this.#records.inc(records);
  }

  dropped(records: number): void {
    this.#dropped.inc(records);
  }

  show(waiting: number): void {
    this.#waiting.set(waiting);
  }
}
