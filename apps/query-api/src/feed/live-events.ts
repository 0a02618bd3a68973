import type { EventStore } from '#event-store';
import { controllerOf } from '#kernel';
import { StoredFeedEvent } from './feed-event.ts';

/** So many events may wait for one reader; one that is slower reads them from the store when it has time for them. */
const maxWaiting = 250;

export type Projected = (position: bigint) => Promise<void>;

/**
 * What is recorded while feeds are open, by one subscription for all of them: each event is waited for and decoded once, and those of
 * tenants without a feed are passed over.
 */
export class LiveEvents {
  readonly #events: Pick<EventStore, 'subscribe'>;
  readonly #projectedBy: () => Projected;
  readonly #followers = new Map<string, Set<Follower>>();
  #subscription: AbortController | undefined;

  /** `projectedBy` gives what resolves once the views have an event. */
  constructor(events: Pick<EventStore, 'subscribe'>, projectedBy: () => Projected) {
    this.#events = events;
    this.#projectedBy = projectedBy;
  }

  /**
   * Follows a tenant's events from now on, at least all behind `head`, an event that the store holds. To be left when it is done.
   */
  follow(controllerId: string, head: bigint, signal: AbortSignal): Follower {
    const followers = this.#followers.get(controllerId) ?? new Set();
    const leave = (): void => {
      if (!followers.delete(follower)) return;
      if (followers.size === 0 && this.#followers.get(controllerId) === followers) this.#followers.delete(controllerId);
      if (this.#followers.size === 0) this.#end();
    };
    const follower = new Follower(signal, leave);
    this.#followers.set(controllerId, followers.add(follower));
    if (!this.#subscription) void this.#run(head, (this.#subscription = new AbortController()));
    return follower;
  }

  async #run(head: bigint, subscription: AbortController): Promise<void> {
    const { signal } = subscription;
    const projected = this.#projectedBy();
    let failure: { readonly error: unknown } | undefined;
    try {
      for await (const recorded of this.#events.subscribe(head, signal)) {
        if ('reached' in recorded || !this.#followers.has(controllerOf(recorded.stream))) continue;
        await projected(recorded.position);
        if (signal.aborted) return;
        const event = new StoredFeedEvent(recorded);
        for (const follower of this.#followers.get(controllerOf(recorded.stream)) ?? []) follower.give(event);
      }
    } catch (error) {
      failure = { error };
    }
    if (subscription !== this.#subscription) return;
    const left = [...this.#followers.values()].flatMap((followers) => [...followers]);
    this.#followers.clear();
    this.#end();
    for (const follower of left) follower.end(failure);
  }

  #end(): void {
    this.#subscription?.abort();
    this.#subscription = undefined;
  }
}

/** One reader of a tenant's live events. */
export class Follower {
  readonly leave: () => void;
  readonly #signal: AbortSignal;
  #waiting: StoredFeedEvent[] = [];
  #behind = false;
  #ended: { readonly error?: unknown } | undefined;
  #changed = Promise.withResolvers<void>();

  constructor(signal: AbortSignal, leave: () => void) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#wake);
    this.leave = () => {
      signal.removeEventListener('abort', this.#wake);
      leave();
    };
  }

  /** Ends when the reader has left or is too far behind, for it to read on from the store. Rejects when the subscription has failed. */
  async *events(): AsyncGenerator<StoredFeedEvent> {
    while (!this.#signal.aborted) {
      const next = this.#waiting;
      this.#waiting = [];
      yield* next;
      if (this.#waiting.length > 0) continue;
      if (this.#behind) return;
      if (this.#ended) {
        if ('error' in this.#ended) throw this.#ended.error;
        return;
      }
      await this.#changed.promise;
      this.#changed = Promise.withResolvers();
    }
  }

  /** False once the reader has to read on from the store. */
  get isLive(): boolean {
    return !this.#behind;
  }

  give(event: StoredFeedEvent): void {
    if (this.#behind) return;
    this.#behind = this.#waiting.length >= maxWaiting;
    if (this.#behind) this.#waiting = [];
    else this.#waiting.push(event);
    this.#wake();
  }

  end(failure: { readonly error: unknown } | undefined): void {
    this.#ended = failure ?? {};
    this.#wake();
  }

  readonly #wake = (): void => this.#changed.resolve();
}
