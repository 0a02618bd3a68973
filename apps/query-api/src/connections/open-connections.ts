import { finished, type Writable } from 'node:stream';
import type { LimitName, Principal } from '#access';
import { Problem } from '#http';
import type { Clock } from '#kernel';

/** The longest time that a timer of Node takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Connections that stay open, at most so many at once for each caller: a `sub` within its tenant (trust 5). */
export class OpenConnections {
  readonly #limit: LimitName;
  readonly #atMost: number;
  readonly #clock: Clock;
  readonly #counts = new Map<string, number>();
  readonly #ends = new Set<() => void>();
  #ended = false;

  constructor(limit: LimitName, atMost: number, clock: Clock) {
    this.#limit = limit;
    this.#atMost = atMost;
    this.#clock = clock;
  }

  /**
   * The life of one more connection. It ends when the token expires, when the response is complete or its client has left, and
   * when the service shuts down; from then on it does not count. Throws RATE_LIMITED for a caller who has as many as may be.
   */
  open({ controllerId, sub, expiresAt }: Principal, response: Writable): AbortSignal {
    const caller = `${controllerId} ${sub}`;
    if ((this.#counts.get(caller) ?? 0) >= this.#atMost) throw new Problem('RATE_LIMITED', { limit: this.#limit });
    this.#count(caller, 1);
    const life = new AbortController();
    const end = (): void => {
      if (!this.#ends.delete(end)) return;
      clearTimeout(expiry);
      this.#count(caller, -1);
      life.abort();
    };
    this.#ends.add(end);
    const expiry = setTimeout(end, Math.min(longestTimer, Math.max(0, expiresAt * 1_000 - this.#clock())));
    // Also calls back where the client had left before.
    finished(response, end);
    if (this.#ended) end();
    return life.signal;
  }

  /** The service shuts down. */
  end(): void {
    this.#ended = true;
    for (const end of this.#ends) end();
  }

  #count(caller: string, change: 1 | -1): void {
    const count = (this.#counts.get(caller) ?? 0) + change;
    if (count > 0) this.#counts.set(caller, count);
    else this.#counts.delete(caller);
  }
}
