import { createLocalJWKSet, errors, type JWK, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '#kernel';
import { fetchKeySet, KeySetInvalid } from './fetch-key-set.ts';
import { usableKeys, type KeyFault } from './key-set.ts';

/** What happens to the keys of the issuer, for the log and the counters. */
export type IssuerNotice =
  | { readonly kind: 'fetched' }
  /** Each time that the key server was asked in vain; `first`: it had answered before. */
  | { readonly kind: 'failed'; readonly first: boolean; readonly cause: unknown }
  | { readonly kind: 'back'; readonly millis: number }
  | { readonly kind: 'keyRefused'; readonly fault: KeyFault }
  /** A token was neither accepted nor refused. */
  | { readonly kind: 'unchecked' };

export type ObserveIssuer = (notice: IssuerNotice) => void;

/** The token names a key that is not known, and whether the issuer has it cannot be asked. Not the fault of the caller. */
export class IssuerUnavailable extends Error {
  readonly code = 'ISSUER_UNAVAILABLE';

  constructor() {
    super('the key server of the issuer cannot be asked for an unknown key');
    this.name = 'IssuerUnavailable';
  }
}

const fetchMillis = 5_000;
/** Keys older than this are fetched anew: a key that the issuer took away ends. */
const keptMillis = 600_000;
/** Unknown keys do not cause a fetch again within this time, so that made-up ones cannot flood the issuer. */
const coolDownMillis = 30_000;
/** After a failure the server is left alone for this time, which is also what a caller is asked to wait. */
export const retryMillis = 5_000;

interface IssuerKeysOptions {
  readonly clock: Clock;
  readonly observe: ObserveIssuer;
}

/** The keys of an issuer, as jose asks for them. Keys that were fetched once go on while the key server is away. */
export class IssuerKeys {
  readonly #url: URL;
  readonly #clock: Clock;
  readonly #observe: ObserveIssuer;
  #keys: JWTVerifyGetKey | undefined;
  #fetchedAt = -Infinity;
  #failedAt = -Infinity;
  /** Since when the key server has given nothing. */
  #awaySince: number | undefined;
  #fetching: Promise<boolean> | undefined;

  constructor(url: URL, { clock, observe }: IssuerKeysOptions) {
    this.#url = url;
    this.#clock = clock;
    this.#observe = observe;
  }

  /** The key of a token. Rejects with `IssuerUnavailable`, or with an error of jose: then the issuer has no such key. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    await this.#renewOld();
    const known = this.#keys;
    if (known) {
      try {
        return await known(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey) || this.#isWithin(coolDownMillis, this.#fetchedAt)) throw error;
      }
    }
    if (!(await this.#renewed())) {
      this.#observe({ kind: 'unchecked' });
      throw new IssuerUnavailable();
    }
    return this.#keys!(header, token);
  };

  /** Callers wait for the new keys, but not for a server that was away the last time: meanwhile the old ones serve. */
  async #renewOld(): Promise<void> {
    if (!this.#keys || this.#isWithin(keptMillis, this.#fetchedAt)) return;
    const renewed = this.#renewed();
    if (this.#awaySince === undefined) await renewed;
  }

  /** Whether the server gave keys. It is asked once at a time. */
  #renewed(): Promise<boolean> {
    if (this.#isWithin(retryMillis, this.#failedAt)) return Promise.resolve(false);
    return (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined)));
  }

  async #fetch(): Promise<boolean> {
    try {
      const refuse = (fault: KeyFault): void => this.#observe({ kind: 'keyRefused', fault });
      const keys = await usableKeys(await fetchKeySet(this.#url, fetchMillis), refuse);
      // An issuer that revokes its keys publishes others; a set of none is a fault of it.
      if (keys.length === 0) throw new KeySetInvalid('NO_USABLE_KEY');
      this.#use(keys);
      return true;
    } catch (cause) {
      this.#failedAt = this.#clock();
      this.#observe({ kind: 'failed', first: this.#awaySince === undefined, cause });
      this.#awaySince ??= this.#failedAt;
      return false;
    }
  }

  #use(keys: readonly JWK[]): void {
    this.#keys = createLocalJWKSet({ keys: [...keys] });
    this.#fetchedAt = this.#clock();
    this.#observe({ kind: 'fetched' });
    if (this.#awaySince !== undefined) this.#observe({ kind: 'back', millis: this.#fetchedAt - this.#awaySince });
    this.#awaySince = undefined;
  }

  /** A clock that was set back does not stop the time. */
  #isWithin(millis: number, since: number): boolean {
    const passed = this.#clock() - since;
    return passed >= 0 && passed < millis;
  }
}
