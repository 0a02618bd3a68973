import { StoreAvailability, StoreUnavailable, type ObserveStore } from '#kernel';

/** Reports how long each append took, when appends begin to fail, and when they succeed again. */
export class ObservedAppends {
  readonly #observe: ObserveStore;
  readonly #availability: StoreAvailability;

  constructor(observe: ObserveStore) {
    this.#observe = observe;
    this.#availability = new StoreAvailability(observe);
  }

  close(): void {
    this.#availability.close();
  }

  async run<Answer>(append: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now();
    try {
      const answer = await append();
      this.#availability.answered(performance.now());
      return answer;
    } catch (error) {
      if (error instanceof StoreUnavailable) this.#availability.failed(error, performance.now());
      throw error;
    } finally {
      this.#observe({ kind: 'called', operation: 'append', millis: performance.now() - began });
    }
  }
}
