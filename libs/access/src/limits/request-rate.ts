import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitName } from './limit-name.ts';

/** Seconds over which requests are counted: a short burst may be several times the rate. */
const windowSeconds = 10;

/** How much of a quota is used up. */
export interface Quota {
  readonly name: LimitName;
  /** Requests in a window. */
  readonly quota: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Seconds until the window ends, at least 1. */
  readonly resetSeconds: number;
  readonly exceeded: boolean;
}

/** How many requests may come under one key. Counted in this process (decision 32 says how several may count together). */
export class RequestRate {
  readonly #name: LimitName;
  readonly #limiter: RateLimiterMemory;

  constructor(name: LimitName, perSecond: number) {
    this.#name = name;
    this.#limiter = new RateLimiterMemory({ keyPrefix: '', points: perSecond * windowSeconds, duration: windowSeconds });
  }

  /** Counts one request. */
  async count(key: string): Promise<Quota> {
    return this.#quota(await this.#limiter.consume(key).catch(takenAsAnswer));
  }

  /** Whether requests under the key have used up their quota; counts nothing. */
  async isExceeded(key: string): Promise<boolean> {
    const found = await this.#limiter.get(key);
    return found !== null && found.consumedPoints > this.#limiter.points;
  }

  #quota({ consumedPoints, msBeforeNext }: RateLimiterRes): Quota {
    const quota = this.#limiter.points;
    return {
      name: this.#name,
      quota,
      windowSeconds,
      remaining: Math.max(0, quota - consumedPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
      exceeded: consumedPoints > quota,
    };
  }
}

/** The library rejects with the count where the quota is exceeded. */
function takenAsAnswer(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
