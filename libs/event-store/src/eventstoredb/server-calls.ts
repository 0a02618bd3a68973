import { setTimeout as pause } from 'node:timers/promises';
import { StoreAvailability, StoreUnavailable, type ObserveStore } from '#kernel';
import { AppendInvalid } from '../port/append-invalid.ts';
import { CallTimedOut, failureOf, reported } from './failure.ts';

export interface CallLimits {
  /** How long one attempt may take, in milliseconds. */
  readonly attemptMillis: number;
  /** How long a call may take with all its attempts. */
  readonly callMillis: number;
}

const longestPause = 500;

/**
 * Calls to the server, each within a time of our own, made again while the failure is one that passes. Once a call has given up,
 * the store counts as away until one is answered, and a call is then tried once only: nobody waits long for a store that is away.
 */
export class ServerCalls {
  readonly #limits: CallLimits;
  readonly #observe: ObserveStore;
  readonly #availability: StoreAvailability;

  constructor(limits: CallLimits, observe: ObserveStore) {
    this.#limits = limits;
    this.#observe = observe;
    this.#availability = new StoreAvailability(observe);
  }

  get limits(): CallLimits {
    return this.#limits;
  }

  close(): void {
    this.#availability.close();
  }

  requireOpen(asked: string): void {
    if (this.#availability.isClosed) throw new StoreUnavailable(`${asked} of a store that is closed`);
  }

  /**
   * Makes the call until it is answered. `attempt` must end within `attemptMillis`; `failed` is told of each failure that passes.
   * Rejects with `StoreUnavailable`, or with `AppendInvalid` what the server finds too large.
   */
  async make<Answer>(
    asked: string,
    operation: string,
    attempt: () => Promise<Answer>,
    failed?: (error: unknown) => void,
  ): Promise<Answer> {
    const started = performance.now();
    try {
      for (let tried = 1; ; tried++) {
        try {
          const answer = await attempt();
          this.answered();
          return answer;
        } catch (error) {
          if (failureOf(error) !== 'passing') throw error;
          failed?.(error);
          const rest = pauseBefore(tried);
          if (this.#isOver(started, rest)) throw error;
          this.#observe({ kind: 'retried' });
          await pause(rest);
        }
      }
    } catch (error) {
      throw this.#faultOf(asked, error);
    } finally {
      this.#observe({ kind: 'called', operation, millis: performance.now() - started });
    }
  }

  /** The server has answered, whatever it said. */
  answered(): void {
    this.#availability.answered(performance.now());
  }

  /** A connection answers again; of a store that was away that it is back tells it. */
  reconnected(): void {
    if (!this.#availability.isAway) this.#observe({ kind: 'reconnected' });
  }

  /** The store cannot be used; told once, until it answers again. */
  away(cause: unknown): void {
    this.#availability.failed(cause, performance.now());
  }

  #isOver(started: number, rest: number): boolean {
    const gone = performance.now() - started + rest;
    return this.#availability.isClosed || this.#availability.isAway || gone >= this.#limits.callMillis;
  }

  #faultOf(asked: string, error: unknown): unknown {
    const kind = failureOf(error);
    if (kind === 'tooLarge') return new AppendInvalid('it is more than the server takes at once');
    if (kind !== 'passing' && !isOfServer(error)) return error;
    const cause = reported(error);
    this.away(cause);
    return new StoreUnavailable(asked, { cause });
  }
}

/** Jitter spreads the callers of a server that comes back. */
const pauseBefore = (tried: number): number => (0.5 + Math.random() / 2) * Math.min(longestPause, 25 * 2 ** tried);

const isOfServer = (error: unknown): boolean => {
  const { type, code } = (error ?? {}) as { type?: unknown; code?: unknown };
  return typeof type === 'string' || typeof code === 'number';
};

/** Rejects with `CallTimedOut` when `work` has not settled in time. What it settles with later is nobody's. */
export function within<Answer>(millis: number, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallTimedOut()), millis);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
