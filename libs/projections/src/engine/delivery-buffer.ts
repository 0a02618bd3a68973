import { setImmediate } from 'node:timers/promises';
import type { Reached, RecordedEvent } from '#event-store';

export type Delivery = RecordedEvent | Reached;

export const isReached = (item: Delivery): item is Reached => 'reached' in item;

/** Bounds of what waits in memory, and of one batch: the work on it must not keep the event loop for long. */
const maxItems = 250;
const maxCharacters = 4 * 1024 * 1024;

/**
 * Stands between a subscription and the work on it. A batch is whatever is ready: it waits for a first item and never for
 * a second, and the subscription waits while the inbox is full.
 */
export class DeliveryBuffer {
  #items: Delivery[] = [];
  #characters = 0;
  #arrived = Promise.withResolvers<void>();
  #emptied = Promise.withResolvers<void>();
  #end: { error?: unknown } | undefined;

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Drains the subscription into the inbox until it ends, fails or `signal` aborts; `delivered` is called for each item. */
  async fill(subscription: AsyncIterable<Delivery>, signal: AbortSignal, delivered: (item: Delivery) => void): Promise<void> {
    signal.addEventListener('abort', () => this.#finish({}), { once: true });
    try {
      for await (const item of subscription) {
        if (signal.aborted) return;
        this.#put(item);
        delivered(item);
        if (this.#isFull) await this.#emptied.promise;
      }
      this.#finish({});
    } catch (error) {
      this.#finish({ error });
    }
  }

  /** Batches until the subscription has ended; rejects as it failed. Each turn gives way to the event loop first. */
  async *batches(): AsyncGenerator<readonly Delivery[]> {
    for (;;) {
      await this.#arrived.promise;
      await setImmediate();
      const items = this.#take();
      if (items.length > 0) yield items;
      else if (this.#end) break;
    }
    if ('error' in this.#end) throw this.#end.error;
  }

  get #isFull(): boolean {
    return this.#items.length >= maxItems || this.#characters >= maxCharacters;
  }

  #put(item: Delivery): void {
    this.#items.push(item);
    if (!isReached(item)) this.#characters += item.data.length + item.metadata.length;
    this.#arrived.resolve();
  }

  #take(): readonly Delivery[] {
    const items = this.#items;
    this.#items = [];
    this.#characters = 0;
    if (!this.#end) this.#arrived = Promise.withResolvers<void>();
    this.#emptied.resolve();
    this.#emptied = Promise.withResolvers<void>();
    return items;
  }

  #finish(end: { error?: unknown }): void {
    this.#end ??= end;
    this.#arrived.resolve();
    this.#emptied.resolve();
  }
}
