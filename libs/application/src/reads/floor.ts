import type { StreamReader, ViewReader } from './ledger-reader.ts';

type Reader = Pick<ViewReader | StreamReader, 'trueFor'>;

/** The position that answers must have seen (`Ledger-Min-Position`). However many questions a request asks, it waits once. */
export class Floor {
  readonly min: bigint;
  readonly #waited = new Map<Reader, Promise<unknown>>();

  constructor(min: bigint) {
    this.min = min;
  }

  /** What the reader's answers are true for; undefined when that is not known, or lies below. */
  async trueFor(reader: Reader): Promise<bigint | undefined> {
    const waited = this.#waited.get(reader);
    if (!waited) {
      const first = reader.trueFor(this.min);
      this.#waited.set(
        reader,
        first.catch(() => undefined),
      );
      return first;
    }
    // What was seen once is not waited for again.
    if ((await waited) !== undefined) return reader.trueFor(this.min);
    const position = await reader.trueFor();
    return position !== undefined && position >= this.min ? position : undefined;
  }
}
