/** Wakes waiters in this process when something has changed; what has changed they read themselves. */
export class ChangeSignal {
  #next = Promise.withResolvers<void>();

  /** Resolves at the next `notify`. To be taken before the state is read, so that no change in between is missed. */
  get next(): Promise<void> {
    return this.#next.promise;
  }

  notify(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers<void>();
    resolve();
  }
}
