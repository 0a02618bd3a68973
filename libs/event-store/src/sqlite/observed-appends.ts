import { StoreUnavailable, type ObserveStore } from '#kernel';

/** Reports how long each append took, when appends begin to fail, and when they succeed again. */
export class ObservedAppends {
  readonly #observe: ObserveStore;
  #awaySince: number | undefined;
  #closed = false;

  constructor(observe: ObserveStore) {
    this.#observe = observe;
  }

  /** What fails from now on fails because the store is closed. */
  close(): void {
    this.#closed = true;
  }

  async run<Answer>(append: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now();
    try {
      const answer = await append();
      this.#succeeded();
      return answer;
    } catch (error) {
      if (error instanceof StoreUnavailable) this.#failed(error);
      throw error;
    } finally {
      this.#observe({ kind: 'called', operation: 'append', millis: performance.now() - began });
    }
  }

  #failed(cause: StoreUnavailable): void {
    if (this.#awaySince !== undefined || this.#closed) return;
    this.#awaySince = performance.now();
    this.#observe({ kind: 'away', cause });
  }

  #succeeded(): void {
    if (this.#awaySince === undefined) return;
    this.#observe({ kind: 'back', millis: Math.round(performance.now() - this.#awaySince) });
    this.#awaySince = undefined;
  }
}
