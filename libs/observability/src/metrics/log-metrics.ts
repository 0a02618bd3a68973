import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** A checkpoint that was signed. */
export interface CountedSeal {
  readonly entries: number;
  readonly seconds: number;
  readonly waitedSeconds: number;
}

/** What waits to be sealed or cosigned. */
export interface LogStatus {
  readonly unsealedSeconds: number;
  readonly uncosignedSeconds: number;
  readonly mismatches: number;
}

const failureCodes = ['STORE_UNAVAILABLE', 'VIEW_OF_ANOTHER_LEDGER', 'FENCED'];
/** Stands for every code that is not listed, so that a label has no value that anybody else chooses. */
const otherCode = 'OTHER';

/** The transparency logs, as far as this process seals them. */
export class LogMetrics {
  readonly #seals: Counter;
  readonly #entries: Counter;
  readonly #sealing: Histogram;
  readonly #waited: Histogram;
  readonly #failures: Counter<'code'>;
  readonly #cosignatures: Counter;
  readonly #refusals: Counter;
  readonly #unsealed: Gauge;
  readonly #uncosigned: Gauge;
  readonly #mismatches: Gauge;

  /** Begun at 0, so that the first failure is an increase. */
  constructor(registry: Registry) {
    const registers = [registry];
    const counter = (name: string, help: string) => new Counter({ name, help, registers });
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
    this.#seals = counter('ledger_log_seals_total', 'Checkpoints of transparency logs that were signed.');
    this.#entries = counter('ledger_log_sealed_entries_total', 'Entries that these checkpoints were the first to cover.');
    this.#sealing = new Histogram({
      name: 'ledger_log_seal_duration_seconds',
      help: 'Time to seal a log once it is due, up to its signed checkpoint.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    });
    this.#waited = new Histogram({
      name: 'ledger_log_seal_wait_seconds',
      help: 'Time from when the first entry of a checkpoint was in the tree until it was signed.',
      buckets: [0.25, 0.5, 1, 1.25, 1.5, 2, 5, 15, 60],
      registers,
    });
    this.#failures = new Counter({
      name: 'ledger_log_sealing_failures_total',
      help: 'Failures that pass: the sealer tries again.',
      labelNames: ['code'] as const,
      registers,
    });
    for (const code of [...failureCodes, otherCode]) this.#failures.inc({ code }, 0);
    this.#cosignatures = counter('ledger_log_cosignatures_total', 'Checkpoints that a witness has cosigned.');
    this.#refusals = counter('ledger_log_witness_failures_total', 'Checkpoints that a witness was shown and has not cosigned.');
    this.#unsealed = gauge('ledger_log_unsealed_seconds', 'How long the first entry has waited that no checkpoint covers.');
    this.#uncosigned = gauge('ledger_log_uncosigned_seconds', 'How long a checkpoint has waited for a witness.');
    this.#mismatches = gauge('ledger_log_mismatches', 'Logs whose tree is not the sealed one: nothing more of them is sealed.');
  }

  sealed({ entries, seconds, waitedSeconds }: CountedSeal): void {
    this.#seals.inc();
    this.#entries.inc(entries);
    this.#sealing.observe(seconds);
    this.#waited.observe(waitedSeconds);
  }

  failed(code: string): void {
    this.#failures.inc({ code: failureCodes.includes(code) ? code : otherCode });
  }

  cosigned(): void {
    this.#cosignatures.inc();
  }

  notCosigned(): void {
    this.#refusals.inc();
  }

  show({ unsealedSeconds, uncosignedSeconds, mismatches }: LogStatus): void {
    this.#unsealed.set(unsealedSeconds);
    this.#uncosigned.set(uncosignedSeconds);
    this.#mismatches.set(mismatches);
  }
}
