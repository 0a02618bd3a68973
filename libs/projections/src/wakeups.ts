/** Tells waiters in this process that something moved; what it was they look up themselves. */
export class Wakeups {
  #next = Promise.withResolvers<void>();

  /** Resolves at the next `wake`. To be taken before looking, else a change in between is missed. */
  get next(): Promise<void> {
    return this.#next.promise;
  }

  wake(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers<void>();
    resolve();
  }
}
