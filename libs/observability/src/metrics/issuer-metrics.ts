import { Counter, type Registry } from 'prom-client';

/** How the keys of the token issuer fare. */
export class IssuerMetrics {
  readonly #keyFetches: Counter<'outcome'>;
  readonly #uncheckedTokens: Counter;

  /** Begun at 0, so that the first failure is an increase. */
  constructor(registry: Registry) {
    this.#keyFetches = new Counter({
      name: 'ledger_issuer_key_fetches_total',
      help: 'How often the keys of the token issuer were asked for, by outcome.',
      labelNames: ['outcome'] as const,
      registers: [registry],
    });
    for (const outcome of ['ok', 'failed']) this.#keyFetches.inc({ outcome }, 0);
    this.#uncheckedTokens = new Counter({
      name: 'ledger_unchecked_tokens_total',
      help: 'Requests answered 503 because the key of their token could not be asked for.',
      registers: [registry],
    });
  }

  keysFetched(outcome: 'ok' | 'failed'): void {
    this.#keyFetches.inc({ outcome });
  }

  tokenUnchecked(): void {
    this.#uncheckedTokens.inc();
  }
}
