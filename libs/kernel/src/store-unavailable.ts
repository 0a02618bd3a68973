/**
 * A store that cannot be asked: away, locked, full, closed or broken. The work may be tried again; whether a write that
 * ended so took effect is unknown. The message names what was asked and never a stored value.
 */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE';

  constructor(asked: string, options?: ErrorOptions) {
    super(`The store is unavailable: ${asked}`, options);
    this.name = 'StoreUnavailable';
  }
}
