import type { Database } from '#sqlite';

/** The longest delay of another process's event; within one process there is none. */
const pollMillis = 25;

/** Wakes subscriptions when something was committed: by this process at once, by another when it is noticed. */
export class CommitSignal {
  readonly #database: Database;
  readonly #waiting = new Set<() => void>();
  #version = 0;
  #polling: NodeJS.Timeout | undefined;
  #dataVersion: bigint | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rises with every commit. Read it before reading events, so that no commit after the read is missed. */
  get version(): number {
    return this.#version;
  }

  notify(): void {
    this.#version += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves once the version is past `version`, or when `signal` aborts. */
  waitPast(version: number, signal: AbortSignal): Promise<void> {
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
    this.notify();
  };

  /** Undefined when the store is unavailable: whoever waits then reads, and gets the error. */
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
