import { StoreAvailability, StoreUnavailable, type ObserveStore } from '#kernel';
import { isPassing, isStoreFailure } from './store-errors.ts';

/** Longest time that a call may take, in milliseconds. */
export interface Deadlines {
  /** Reads: a decision waits for them. */
  readonly read: number;
  /** Commits, heartbeats, leases; also how long a connection may stay silent. */
  readonly write: number;
  /** Making of indexes and dropping of views. */
  readonly maintenance: number;
}

const attempts = 3;
const firstPauseMillis = 20;

/** Runs what is asked of the server: in time, again when that helps, and with faults as the port has them. */
export class StoreCalls {
  readonly #deadlines: Deadlines;
  readonly #observe: ObserveStore;
  readonly #availability: StoreAvailability;

  constructor(deadlines: Deadlines, observe: ObserveStore) {
    this.#deadlines = deadlines;
    this.#observe = observe;
    this.#availability = new StoreAvailability(observe);
  }

  close(): void {
    this.#availability.close();
  }

  /** Rejects with `StoreUnavailable` in time, whatever the server does. A write may then have taken effect, or do so later. */
  async run<Result>(operation: string, kind: keyof Deadlines, work: () => Promise<Result>): Promise<Result> {
    if (this.#availability.isClosed) throw new StoreUnavailable(operation);
    const began = performance.now();
    const until = began + this.#deadlines[kind];
    try {
      const result = await inTime(this.#deadlines[kind], this.#repeated(work, until));
      this.#availability.answered(performance.now());
      return result;
    } catch (error) {
      if (!isStoreFailure(error) && !(error instanceof DeadlinePassed)) throw error;
      this.#availability.failed(error, performance.now());
      throw new StoreUnavailable(operation, { cause: error });
    } finally {
      this.#observe({ kind: 'called', operation, millis: performance.now() - began });
    }
  }

  async #repeated<Result>(work: () => Promise<Result>, until: number): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        const pause = firstPauseMillis * 2 ** attempt * (0.5 + Math.random());
        if (attempt === attempts || !isPassing(error) || this.#availability.isClosed || performance.now() + pause > until)
          throw error;
        this.#observe({ kind: 'retried' });
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

class DeadlinePassed extends Error {
  readonly code = 'DEADLINE_PASSED';

  constructor() {
    super('the server did not answer in time');
    this.name = 'DeadlinePassed';
  }
}

async function inTime<Result>(millis: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed()), millis);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    clearTimeout(timer);
  }
}
