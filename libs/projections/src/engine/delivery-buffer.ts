import type { Reached, RecordedEvent } from '#event-store';
import type { Time } from '../waiting/time.ts';

export type Delivery = RecordedEvent | Reached;

export const isReached = (delivery: Delivery): delivery is Reached => 'reached' in delivery;

export const charactersOf = (delivery: Delivery): number =>
  isReached(delivery) ? 0 : delivery.data.length + delivery.metadata.length;

/**
 * Bounds of the buffer and of one batch: projecting a batch must not hold the event loop for long. Only a view that is behind meets
 * them.
 */
const maxDeliveries = 500;
/** Of a batch of a view that is held to a rate: a large one would be a burst, and others share the event loop with it. */
const maxPaced = 250;
const maxCharacters = 4 * 1024 * 1024;

/**
 * Stands between a subscription and the projection. A batch is whatever has been delivered: it waits for the first delivery
 * and never for a second one. While the buffer is full, the subscription waits.
 */
export class DeliveryBuffer {
  readonly #time: Pick<Time, 'turn'>;
  readonly #isPaced: () => boolean;
  #deliveries: Delivery[] = [];
  #characters = 0;
  #arrived = Promise.withResolvers<void>();
  #emptied = Promise.withResolvers<void>();
  #end: { error?: unknown } | undefined;

  constructor(time: Pick<Time, 'turn'>, isPaced: () => boolean) {
    this.#time = time;
    this.#isPaced = isPaced;
  }

  get isEmpty(): boolean {
    return this.#deliveries.length === 0;
  }

  /** Reads the subscription into the buffer until it ends, fails or `signal` aborts; calls `delivered` for each delivery. */
  async fill(
    subscription: AsyncIterable<readonly Delivery[]>,
    signal: AbortSignal,
    delivered: (delivery: Delivery) => void,
  ): Promise<void> {
    signal.addEventListener('abort', () => this.#finish({}), { once: true });
    if (signal.aborted) this.#finish({});
    try {
      for await (const deliveries of subscription) {
        for (const delivery of deliveries) {
          // A look at a signal that is made of others is slow.
          if (this.#end) return;
          this.#put(delivery);
          delivered(delivery);
          if (this.#isFull) await this.#emptied.promise;
        }
      }
      this.#finish({});
    } catch (error) {
      this.#finish({ error });
    }
  }

  /** Batches until the subscription ends; rejects when it has failed. Before each batch other work of the event loop runs. */
  async *batches(): AsyncGenerator<readonly Delivery[]> {
    for (;;) {
      await this.#arrived.promise;
      await this.#time.turn();
      const batch = this.#take();
      if (batch.length > 0) yield batch;
      else if (this.#end) break;
    }
    if ('error' in this.#end) throw this.#end.error;
  }

  get #isFull(): boolean {
    return this.#deliveries.length >= maxDeliveries || this.#characters >= maxCharacters;
  }

  #put(delivery: Delivery): void {
    this.#deliveries.push(delivery);
    this.#characters += charactersOf(delivery);
    this.#arrived.resolve();
  }

  #take(): readonly Delivery[] {
    const batch = this.#deliveries.splice(0, this.#isPaced() ? maxPaced : maxDeliveries);
    this.#characters = this.#deliveries.reduce((sum, delivery) => sum + charactersOf(delivery), 0);
    if (!this.#end && this.isEmpty) this.#arrived = Promise.withResolvers<void>();
    this.#emptied.resolve();
    this.#emptied = Promise.withResolvers<void>();
    return batch;
  }

  #finish(end: { error?: unknown }): void {
    this.#end ??= end;
    this.#arrived.resolve();
    this.#emptied.resolve();
  }
}
