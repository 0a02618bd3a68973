import { isReached, type Delivery } from './delivery-buffer.ts';
import { positionOf } from './shared-subscription.ts';

/** Batches whose positions are remembered: what comes again later than that is taken for a repetition. */
const remembered = 16;

/**
 * Watches the order of the deliveries of one run. A store delivers in the order of its positions; where a delivery does not, the
 * event is put back in its place, as long as nothing behind it has been projected.
 */
export class DeliveryOrder {
  /** Everything up to here was projected before this run. */
  readonly #start: bigint;
  #highest: bigint;
  /** The positions of the last batches, the oldest first. */
  #recent: (readonly bigint[])[] = [];

  constructor(start: bigint) {
    this.#start = start;
    this.#highest = start;
  }

  /** The batch in the order of the positions, without repetitions; `late` when an event comes after others that lie behind it. */
  restore(batch: readonly Delivery[]): readonly Delivery[] | 'late' {
    const restored = this.#isInOrder(batch) ? batch : this.#sorted(batch);
    if (restored === 'late') return restored;
    this.#remember(restored.map(positionOf));
    return restored;
  }

  #isInOrder(batch: readonly Delivery[]): boolean {
    let before = this.#highest;
    for (const delivery of batch) {
      const position = positionOf(delivery);
      if (position <= before) return false;
      before = position;
    }
    return true;
  }

  #sorted(batch: readonly Delivery[]): readonly Delivery[] | 'late' {
    const byPosition = new Map<bigint, Delivery>();
    for (const delivery of batch) {
      const position = positionOf(delivery);
      if (position > this.#highest) {
        // An event says more than that its position was reached.
        if (!isReached(delivery) || !byPosition.has(position)) byPosition.set(position, delivery);
      } else if (!isReached(delivery) && this.#isLate(position)) return 'late';
    }
    return [...byPosition.values()].toSorted((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
  }

  /** Whether the event was passed over: it lies within what is remembered, and is not among it. */
  #isLate(position: bigint): boolean {
    const from = this.#recent[0]?.[0] ?? this.#start;
    return position > this.#start && position >= from && !this.#recent.some((positions) => positions.includes(position));
  }

  #remember(positions: readonly bigint[]): void {
    const last = positions.at(-1);
    if (last === undefined) return;
    this.#highest = last;
    this.#recent.push(positions);
    if (this.#recent.length > remembered) this.#recent.shift();
  }
}
