/** Tells waiters in this process that something moved; what it was they look up themselves. */
export class ChangeSignal {
  #next = Promise.withResolvers<void>();

  /** Resolves at the next `wake`. To be taken before looking, else a change in between is missed. */
  get next(): Promise<void> {
    return this.#next.promise;
  }

  notify(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers<void>();
    resolve();
  }
}
