import type { Subscription } from './subscription.ts';

/** The subscriptions of this moment: faults are done to all of them. */
export class Subscriptions {
  readonly #all = new Set<Subscription>();

  get count(): number {
    return this.#all.size;
  }

  async run(subscription: Subscription): Promise<void> {
    this.#all.add(subscription);
    try {
      await subscription.run();
    } finally {
      this.#all.delete(subscription);
    }
  }

  each(act: (subscription: Subscription) => void): void {
    for (const subscription of this.#all) act(subscription);
  }
}
