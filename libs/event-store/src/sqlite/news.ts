import type { Database } from '#sqlite';

/** How late an event of another process may come; within one process there is no delay. */
const pollMillis = 25;

/** Tells subscriptions that something was committed, by this process or, looked up while somebody waits, by another. */
export class News {
  readonly #database: Database;
  readonly #waiting = new Set<() => void>();
  #version = 0;
  #polling: NodeJS.Timeout | undefined;
  #dataVersion: bigint | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be taken before reading, so that what is committed after the read is not slept through. */
  get version(): number {
    return this.#version;
  }

  tell(): void {
    this.#version += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when there is news since `version`, or when `signal` aborts. */
  since(version: number, signal: AbortSignal): Promise<void> {
    if (this.#version !== version || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        if (this.#waiting.size === 0) this.#stopPolling();
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      this.#polling ??= setInterval(this.#poll, pollMillis);
    });
  }

  readonly #poll = (): void => {
    const dataVersion = this.#dataVersionNow();
    if (dataVersion !== undefined && dataVersion === this.#dataVersion) return;
    this.#dataVersion = dataVersion;
    this.tell();
  };

  /** Undefined when the store cannot be asked: whoever waits then reads, and learns why. */
  #dataVersionNow(): bigint | undefined {
    try {
      return this.#database.get('PRAGMA data_version')![0] as bigint;
    } catch {
      return undefined;
    }
  }

  #stopPolling(): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
  }
}
