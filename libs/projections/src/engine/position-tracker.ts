import type { Time } from '../waiting/time.ts';
import { ChangeSignal } from '../waiting/change-signal.ts';

/** An event that the store holds must be delivered within this time, in milliseconds. */
const deliveryMillis = 2_000;
/** What was delivered must be worked off within this time, in milliseconds. */
const workMillis = 10_000;

/** How far one view has come within one subscription; what the work on events and the heartbeat tell each other. */
export class PositionTracker {
  readonly #time: Time;
  readonly #moved = new ChangeSignal();
  #seen: bigint;
  #delivered: bigint;
  /** When something new was last delivered or finished, in milliseconds since the epoch. */
  #lastSign: number;

  constructor(seen: bigint, time: Time) {
    this.#time = time;
    this.#seen = seen;
    this.#delivered = seen;
    this.#lastSign = time.now();
  }

  /** Every ledger event up to here is in the view. */
  get seen(): bigint {
    return this.#seen;
  }

  delivered(position: bigint): void {
    // The same event over and over is no sign of life.
    if (position <= this.#delivered) return;
    this.#delivered = position;
    this.#lastSign = this.#time.now();
  }

  /** Moves on, never back. */
  advance(position: bigint): void {
    if (position <= this.#seen) return;
    this.#seen = position;
    this.#lastSign = this.#time.now();
    this.#moved.notify();
  }

  /** Waits until the view has come to `target`, which the store was found to hold. False: it is not coming. */
  async reaches(target: bigint, signal: AbortSignal): Promise<boolean> {
    const found = this.#time.now();
    while (this.#seen < target && !signal.aborted) {
      const patience = this.#delivered > this.#seen ? workMillis : deliveryMillis;
      const left = Math.max(found, this.#lastSign) + patience - this.#time.now();
      if (left <= 0) return false;
      await this.#comes(target, left, signal);
    }
    return true;
  }

  /** Until the view has come to `target`, or the time is over. */
  async #comes(target: bigint, millis: number, signal: AbortSignal): Promise<void> {
    const early = new AbortController();
    const timer = this.#time.sleep(millis, AbortSignal.any([signal, early.signal])).then(() => false);
    let inTime = true;
    while (inTime && this.#seen < target) inTime = await Promise.race([this.#moved.next.then(() => true), timer]);
    early.abort();
  }
}
