/**
 * Reads of the ledger that are at work at the same time take turns: one page in each turn of the event loop, however many they are. What
 * else the process does, projections and their heartbeats among it, waits for one page and not for one of each.
 */
export class ReadTurns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when the next page may be read. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#give);
    });
  }

  readonly #give = (): void => {
    const first = this.#waiting[0]!;
    first();
    this.#waiting.shift();
    if (this.#waiting.length > 0) setImmediate(this.#give);
  };
}
