import type { ObserveStore } from './store-notice.ts';

/** Whether a store can be used. Tells once when it goes away, and once when it is back. Times come in, in milliseconds of one clock. */
export class StoreAvailability {
  readonly #observe: ObserveStore;
  #awaySince: number | undefined;
  #closed = false;

  constructor(observe: ObserveStore) {
    this.#observe = observe;
  }

  get isAway(): boolean {
    return this.#awaySince !== undefined;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** What fails from now on fails because the store is closed. */
  close(): void {
    this.#closed = true;
  }

  failed(cause: unknown, now: number): void {
    if (this.isAway || this.#closed) return;
    this.#awaySince = now;
    this.#observe({ kind: 'away', cause });
  }

  answered(now: number): void {
    if (this.#awaySince === undefined) return;
    this.#observe({ kind: 'back', millis: Math.round(now - this.#awaySince) });
    this.#awaySince = undefined;
  }
}
