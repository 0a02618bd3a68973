/** How long is watched before the limit changes, in milliseconds. */
const windowMillis = 100;
/** So many at once are never too many: a person who tries the service out sends no more. */
const neverTooMany = 128;

export interface ConcurrencyOptions {
  readonly atMost: number;
  /** The time in milliseconds that a request may take while the service keeps up. */
  readonly targetMillis: number;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
}

/**
 * How many requests are worked on at once. The limit adapts: a request that all the others go before takes the number of them
 * times the time of one, so once even the fastest request of a window took longer than the target, no more are let in than can
 * be completed within the target (Little's law). The fastest, because some requests wait for other things than their turn.
 */
export class ConcurrencyLimit {
  readonly #atMost: number;
  readonly #atLeast: number;
  readonly #targetMillis: number;
  readonly #now: () => number;
  #limit: number;
  #active = 0;
  #windowBegan: number;
  #mostActive = 0;
  #completed = 0;
  #fastestMillis = Infinity;

  constructor({ atMost, targetMillis, now }: ConcurrencyOptions) {
    this.#atMost = this.#limit = atMost;
    this.#atLeast = Math.min(neverTooMany, atMost);
    this.#targetMillis = targetMillis;
    this.#now = now;
    this.#windowBegan = now();
  }

  get isFull(): boolean {
    return this.#active >= this.#limit;
  }

  /** A request is worked on until the function that is returned is called. */
  begin(): () => void {
    const begun = this.#now();
    // Nobody waits, so there is no overload, however long ago the last window was.
    if (this.#active === 0) this.#limit = this.#atMost;
    this.#active++;
    this.#mostActive = Math.max(this.#mostActive, this.#active);
    return () => this.#end(begun);
  }

  #end(begun: number): void {
    const now = this.#now();
    this.#active--;
    this.#completed++;
    this.#fastestMillis = Math.min(this.#fastestMillis, now - begun);
    const watchedMillis = now - this.#windowBegan;
    if (watchedMillis < windowMillis) return;
    this.#adapt(watchedMillis);
    this.#windowBegan = now;
    this.#mostActive = this.#active;
    this.#completed = 0;
    this.#fastestMillis = Infinity;
  }

  #adapt(watchedMillis: number): void {
    if (this.#fastestMillis <= this.#targetMillis) {
      this.#limit = Math.min(this.#atMost, Math.ceil(this.#limit * 1.1));
      return;
    }
    // A few slow requests are slow by themselves.
    if (this.#mostActive < this.#atLeast) return;
    const withinTarget = Math.round((this.#completed / watchedMillis) * this.#targetMillis);
    this.#limit = Math.min(this.#limit, Math.max(this.#atLeast, withinTarget));
  }
}
