import { setTimeout as pause } from 'node:timers/promises';
import type { Subscription } from './subscription.ts';

/** The subscriptions of this moment: faults are done to all of them. */
export class Subscriptions {
  readonly #all = new Set<Subscription>();
  /** A new subscription gets its first event after so many milliseconds, as on a server under load. */
  delayMillis = 0;

  get count(): number {
    return this.#all.size;
  }

  async run(subscription: Subscription): Promise<void> {
    this.#all.add(subscription);
    try {
      if (this.delayMillis > 0) await pause(this.delayMillis);
      await subscription.run();
    } finally {
      this.#all.delete(subscription);
    }
  }

  each(act: (subscription: Subscription) => void): void {
    for (const subscription of this.#all) act(subscription);
  }
}
