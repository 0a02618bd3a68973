/** Tells listeners that the log has grown. */
export class LogSignal {
  readonly #listeners = new Set<() => void>();

  /** Returns what ends the listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
