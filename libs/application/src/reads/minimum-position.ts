import type { LedgerReader } from './ledger-reader.ts';

/**
 * The position that every answer of one HTTP request must have reached (`Ledger-Min-Position`, http-api 1). However many
 * questions the request asks, it waits once for each reader.
 */
export class MinimumPosition {
  readonly position: bigint;
  readonly #firstWaits = new Map<LedgerReader, Promise<bigint | undefined>>();

  constructor(position: bigint) {
    this.position = position;
  }

  /** The reader's fresh position; undefined when it is not known or lies below the minimum. */
  async reachedBy(reader: LedgerReader): Promise<bigint | undefined> {
    const firstWait = this.#firstWaits.get(reader);
    if (!firstWait) {
      const wait = reader.freshPosition(this.position);
      this.#firstWaits.set(
        reader,
        wait.catch(() => undefined),
      );
      return wait;
    }
    // The first wait reached it, so this call does not wait.
    if ((await firstWait) !== undefined) return reader.freshPosition(this.position);
    const position = await reader.freshPosition();
    return position !== undefined && position >= this.position ? position : undefined;
  }
}
