import type { Time } from '../waiting/time.ts';
import type { Delivery } from './delivery-buffer.ts';
import type { Ledger } from './projection-dependencies.ts';
import { positionOf, SharedSubscription } from './shared-subscription.ts';

/**
 * The subscriptions of a process's views: one for all that are at the same place. A view that is elsewhere, because it is rebuilt or
 * slow, has one of its own until it has come to where the others are.
 */
export class SharedLedger {
  readonly #ledger: Pick<Ledger, 'subscribe'>;
  readonly #time: Time;
  #shared: SharedSubscription | undefined;

  constructor(ledger: Pick<Ledger, 'subscribe'>, time: Time) {
    this.#ledger = ledger;
    this.#time = time;
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Delivery[]> {
    let at: bigint | undefined = after;
    for (let leftBehind = false; at !== undefined && !signal.aborted;) {
      const shared = this.#sharedAt(at);
      at = yield* shared ? shared.read(at, signal, !leftBehind) : this.#ownFrom(at, signal);
      leftBehind ||= shared !== undefined;
    }
  }

  #sharedAt(position: bigint): SharedSubscription | undefined {
    if (!this.#shared?.isJoinable) this.#shared = new SharedSubscription(this.#ledger, position, this.#time);
    return this.#shared.holds(position) ? this.#shared : undefined;
  }

  /** Returns the position to go on from once it is where the others are. */
  async *#ownFrom(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Delivery[], bigint | undefined> {
    for await (const delivery of this.#ledger.subscribe(after, signal)) {
      yield [delivery];
      if (this.#shared?.holds(positionOf(delivery))) return positionOf(delivery);
    }
    return undefined;
  }
}
