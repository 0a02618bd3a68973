import { StoreUnavailable } from '#kernel';
import { toStoreFault, type Database, isBusy } from '#sqlite';
import type { Appended, Conflict } from '../port/event-store.port.ts';
import { type Append, appendEvents } from './append-events.ts';
import type { FreeSpace } from './free-space.ts';

type Answer = Appended | Conflict;

interface Waiting {
  readonly append: Append;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** More in one transaction would make the first wait longer and save nothing: the flush is shared already. */
export const maxAppends = 128;

/**
 * Group commit: whatever waits goes into one transaction and one flush, and is answered after it. The flush is the batching
 * window; there is no timer. Each append is checked on its own, so a wrong revision fails no neighbour.
 */
export class AppendQueue {
  readonly #database: Database;
  readonly #space: FreeSpace;
  readonly #committed: () => void;
  readonly #busyMillis: number;
  #waiting: Waiting[] = [];
  #running = false;
  #busySince: number | undefined;
  /** Defined once the queue is closed. */
  #drained: PromiseWithResolvers<void> | undefined;

  /** `busyMillis`: how long appends wait for another process's writer. */
  constructor(database: Database, space: FreeSpace, busyMillis: number, committed: () => void) {
    this.#database = database;
    this.#space = space;
    this.#busyMillis = busyMillis;
    this.#committed = committed;
  }

  add(append: Append): Promise<Answer> {
    if (this.#drained) return Promise.reject(new StoreUnavailable('appending to a store that is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      if (this.#running) return;
      this.#running = true;
      setImmediate(this.#turn);
    });
  }

  /** Takes no more appends and resolves once those that wait are answered. */
  close(): Promise<void> {
    this.#drained ??= Promise.withResolvers<void>();
    if (!this.#running) this.#drained.resolve();
    return this.#drained.promise;
  }

  readonly #turn = (): void => {
    const batch = this.#waiting.splice(0, maxAppends);
    try {
      this.#commit(batch);
    } catch (error) {
      if (this.#mayWait(error)) {
        this.#waiting.unshift(...batch);
        setTimeout(this.#turn, 1);
        return;
      }
      const fault = toStoreFault('appending events', error);
      for (const { reject } of batch) reject(fault);
    }
    this.#busySince = undefined;
    if (this.#waiting.length > 0) setImmediate(this.#turn);
    else this.#rest();
  };

  /** Answers after the transaction, since an answer may rest on what another append of the same group wrote. */
  #commit(batch: readonly Waiting[]): void {
    this.#space.require(bytesOf(batch));
    const answers = this.#database.transaction(() => batch.map(({ append }) => appendEvents(this.#database, append)));
    for (const [n, { resolve }] of batch.entries()) resolve(answers[n]!);
    this.#committed();
  }

  #mayWait(error: unknown): boolean {
    if (!isBusy(error)) return false;
    const now = performance.now();
    this.#busySince ??= now;
    return now - this.#busySince < this.#busyMillis;
  }

  #rest(): void {
    this.#running = false;
    this.#drained?.resolve();
  }
}

/** About as many bytes as the events of the batch take; most are ASCII. */
function bytesOf(batch: readonly Waiting[]): number {
  let bytes = 0;
  for (const { append } of batch) for (const { data, metadata } of append.events) bytes += data.length + metadata.length;
  return bytes;
}
