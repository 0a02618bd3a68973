import { firstIndex, ledgerCategories } from '#kernel';
import type { Position } from '../port/event-store.port.ts';
import type { Reader } from './reader.ts';

/** So many positions of a stretch are remembered at least: what the views of a process have counted at nearly the same time is read once. */
const remembered = 10_000;
/** Views that begin again after a failure are at a few places; a view that is rebuilt is at another. */
const mostStretches = 4;

/** The positions of all ledger events behind `after` and up to `upTo`. */
interface Stretch {
  after: Position;
  upTo: Position;
  positions: Position[];
}

/**
 * How many ledger events lie between two positions. The server cannot count, so they are read, apart from every subscription. The
 * stretches that were asked about last are remembered, since views ask about the same.
 */
export class LedgerCount {
  readonly #reader: Pick<Reader, 'all'>;
  /** Those that were used last first. */
  #stretches: readonly Stretch[] = [];
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
    this.#running = this.#running.then(() => {
      this.#stretches = [];
    });
  }

  async #count(after: Position, upTo: Position): Promise<number> {
    if (after >= upTo) return 0;
    const stretch = this.#stretchAt(after);
    if (upTo > stretch.upTo) await this.#extend(stretch, upTo);
    const count = behind(stretch, after) - behind(stretch, upTo);
    shorten(stretch);
    return count;
  }

  #stretchAt(position: Position): Stretch {
    const known = this.#stretches.find(({ after, upTo }) => after <= position && position <= upTo);
    const stretch = known ?? { after: position, upTo: position, positions: [] };
    this.#stretches = [stretch, ...this.#stretches.filter((other) => other !== stretch)].slice(0, mostStretches);
    return stretch;
  }

  async #extend(stretch: Stretch, upTo: Position): Promise<void> {
    const read: Position[] = [];
    for await (const { position } of this.#reader.all(stretch.upTo, upTo, ledgerCategories)) read.push(position);
    for (const position of read) stretch.positions.push(position);
    stretch.upTo = upTo;
  }
}

function shorten(stretch: Stretch): void {
  const { positions } = stretch;
  if (positions.length <= 2 * remembered) return;
  stretch.after = positions.at(-remembered - 1)!;
  stretch.positions = positions.slice(-remembered);
}

/** How many of a stretch lie behind a position. */
const behind = ({ positions }: Stretch, position: Position): number =>
  positions.length - firstIndex(positions, (each) => each > position);
