import { isReached, type Delivery } from './delivery-buffer.ts';
import type { Ledger } from './projection-dependencies.ts';
import { positionOf } from './shared-subscription.ts';

/**
 * Holds the deliveries of one run against the ledger. A store delivers every event, in the order of its positions; where a delivery
 * comes later, it is put back in its place within its batch, and a batch that lacks an event is not projected.
 */
export class DeliveryOrder {
  readonly #ledger: Pick<Ledger, 'countBetween'>;
  /** Every event up to here was delivered. */
  #complete: bigint;

  constructor(start: bigint, ledger: Pick<Ledger, 'countBetween'>) {
    this.#complete = start;
    this.#ledger = ledger;
  }

  /** The batch in the order of the positions, without repetitions; `incomplete` when the ledger does not hold just these events there. */
  async restore(batch: readonly Delivery[]): Promise<readonly Delivery[] | 'incomplete'> {
    const restored = this.#isInOrder(batch) ? batch : this.#sorted(batch);
    const last = restored.at(-1);
    if (!last) return restored;
    const upTo = positionOf(last);
    const delivered = restored.filter((delivery) => !isReached(delivery)).length;
    // Each event has a position of its own: where all positions were delivered, none is missing.
    const isDense = BigInt(delivered) === upTo - this.#complete;
    if (!isDense && (await this.#ledger.countBetween(this.#complete, upTo)) !== delivered) return 'incomplete';
    this.#complete = upTo;
    return restored;
  }

  #isInOrder(batch: readonly Delivery[]): boolean {
    let before = this.#complete;
    for (const delivery of batch) {
      const position = positionOf(delivery);
      if (position <= before) return false;
      before = position;
    }
    return true;
  }

  #sorted(batch: readonly Delivery[]): readonly Delivery[] {
    const byPosition = new Map<bigint, Delivery>();
    for (const delivery of batch) {
      const position = positionOf(delivery);
      // An event says more than that its position was reached.
      if (position > this.#complete && (!isReached(delivery) || !byPosition.has(position))) byPosition.set(position, delivery);
    }
    return [...byPosition.values()].toSorted((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
  }
}
