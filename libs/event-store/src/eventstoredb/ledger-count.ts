import { firstIndex, ledgerCategories } from '#kernel';
import type { Position } from '../port/event-store.port.ts';
import type { Reader } from './reader.ts';

/** So many positions are remembered at least: what the views of a process have counted at nearly the same time is read once. */
const remembered = 10_000;

/**
 * How many ledger events lie between two positions. The server cannot count, so they are read, apart from every subscription. The
 * newest stretch that was read is remembered, since all views ask about nearly the same.
 */
export class LedgerCount {
  readonly #reader: Pick<Reader, 'all'>;
  /** Of all ledger events behind `#after` and up to `#upTo`. */
  #positions: Position[] = [];
  #after: Position = 0n;
  #upTo: Position = 0n;
  #running: Promise<unknown> = Promise.resolve();

  constructor(reader: Pick<Reader, 'all'>) {
    this.#reader = reader;
  }

  between(after: Position, upTo: Position): Promise<number> {
    const count = this.#running.then(() => this.#count(after, upTo));
    this.#running = count.catch(() => undefined);
    return count;
  }

  /** The store may no longer be the one that was read, e.g. a backup that was restored. */
  forget(): void {
    this.#running = this.#running.then(() => this.#begin(0n));
  }

  async #count(after: Position, upTo: Position): Promise<number> {
    if (after >= upTo) return 0;
    if (after < this.#after) return (await this.#read(after, upTo)).length;
    if (after > this.#upTo || this.#upTo === this.#after) this.#begin(after);
    if (upTo > this.#upTo) await this.#extend(upTo);
    return this.#behind(after) - this.#behind(upTo);
  }

  #begin(after: Position): void {
    [this.#positions, this.#after, this.#upTo] = [[], after, after];
  }

  async #extend(upTo: Position): Promise<void> {
    for (const position of await this.#read(this.#upTo, upTo)) this.#positions.push(position);
    this.#upTo = upTo;
    if (this.#positions.length <= 2 * remembered) return;
    this.#after = this.#positions.at(-remembered - 1)!;
    this.#positions = this.#positions.slice(-remembered);
  }

  async #read(after: Position, upTo: Position): Promise<Position[]> {
    const positions: Position[] = [];
    for await (const { position } of this.#reader.all(after, upTo, ledgerCategories)) positions.push(position);
    return positions;
  }

  /** How many of those remembered lie behind a position. */
  #behind(position: Position): number {
    return this.#positions.length - firstIndex(this.#positions, (each) => each > position);
  }
}
