import { Counter, type Registry } from 'prom-client';
import { limitNames, loadKinds, type LimitName, type LoadKind } from '#access';

/** What was refused because a caller sent too much, or the service had too much to do. */
export class LimitMetrics {
  readonly #limited: Counter<'limit'>;
  readonly #shed: Counter<'kind'>;

  /** Begun at 0, so that the first refusal is an increase. */
  constructor(registry: Registry) {
    const registers = [registry];
    this.#limited = new Counter({
      name: 'ledger_limited_requests_total',
      help: 'Requests answered 429, by the limit that they met.',
      labelNames: ['limit'] as const,
      registers,
    });
    for (const limit of limitNames) this.#limited.inc({ limit }, 0);
    this.#shed = new Counter({
      name: 'ledger_shed_requests_total',
      help: 'Requests answered 503 OVERLOADED, by what they were: restrictive commands, other commands, reads, reads that wait for a position.',
      labelNames: ['kind'] as const,
      registers,
    });
    for (const kind of loadKinds) this.#shed.inc({ kind }, 0);
  }

  limited(limit: LimitName): void {
    this.#limited.inc({ limit });
  }

  shed(kind: LoadKind): void {
    this.#shed.inc({ kind });
  }
}
