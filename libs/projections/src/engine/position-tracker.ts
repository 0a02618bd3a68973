import type { Time } from '../waiting/time.ts';
import { ChangeSignal } from '../waiting/change-signal.ts';

/** An event that the store holds must be delivered within this time, in milliseconds; else the subscription is stalled. */
const deliveryMillis = 2_000;
/** A delivered event must be projected within this time, in milliseconds. */
const workMillis = 10_000;

/** The position that one view has reached within one subscription; shared by the projection and the heartbeat. */
export class PositionTracker {
  readonly #time: Time;
  readonly #advanced = new ChangeSignal();
  #projected: bigint;
  #delivered: bigint;
  /** When a new event was last delivered or projected, in milliseconds since the epoch. */
  #lastProgress: number;

  constructor(projected: bigint, time: Time) {
    this.#time = time;
    this.#projected = projected;
    this.#delivered = projected;
    this.#lastProgress = time.now();
  }

  /** Every ledger event up to here is in the view. */
  get projected(): bigint {
    return this.#projected;
  }

  delivered(position: bigint): void {
    // An event that is delivered again and again is no progress.
    if (position <= this.#delivered) return;
    this.#delivered = position;
    this.#lastProgress = this.#time.now();
  }

  /** Never moves back. */
  advance(position: bigint): void {
    if (position <= this.#projected) return;
    this.#projected = position;
    this.#lastProgress = this.#time.now();
    this.#advanced.notify();
  }

  /** Waits until the view has reached `target`, which the store holds. False when the subscription has stalled. */
  async reaches(target: bigint, signal: AbortSignal): Promise<boolean> {
    const began = this.#time.now();
    while (this.#projected < target && !signal.aborted) {
      const patience = this.#delivered > this.#projected ? workMillis : deliveryMillis;
      const left = Math.max(began, this.#lastProgress) + patience - this.#time.now();
      if (left <= 0) return false;
      await this.#waitFor(target, left, signal);
    }
    return true;
  }

  /** Waits until the view has reached `target`, at most `millis`. */
  async #waitFor(target: bigint, millis: number, signal: AbortSignal): Promise<void> {
    const done = new AbortController();
    const timer = this.#time.sleep(millis, AbortSignal.any([signal, done.signal])).then(() => false);
    let inTime = true;
    while (inTime && this.#projected < target) inTime = await Promise.race([this.#advanced.next.then(() => true), timer]);
    done.abort();
  }
}
