import { setTimeout as pause } from 'node:timers/promises';
import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { ledgerCategories, type ObserveStore } from '#kernel';
import type { Position, Reached, RecordedEvent } from '../port/event-store.port.ts';
import type { EndOfStore } from './end-of-store.ts';
import { fromServer } from './event-mapping.ts';
import { failureOf } from './failure.ts';
import type { ServerCalls } from './server-calls.ts';
import type { SubscriptionConnections } from './subscription-connections.ts';

export interface SubscriptionTimes {
  /** How often a subscription that is waiting is compared with the end of the store, in milliseconds. */
  readonly watchMillis: number;
  /**
   * After so long without an event that the store holds, the subscription is taken to stand still; twice as long each time that
   * it brought nothing, for a server under load may need longer than that for its first event.
   */
  readonly stallMillis: number;
  readonly longestBackOff: number;
}

export interface SubscriptionOptions {
  readonly connections: SubscriptionConnections;
  readonly calls: ServerCalls;
  readonly end: EndOfStore;
  readonly observe: ObserveStore;
  readonly times: SubscriptionTimes;
  /** Aborts when the store is closed. */
  readonly closed: AbortSignal;
}

type Drop = 'ended' | 'failed' | 'stalled';

/** Events that the client may hold ahead of the consumer: further back-pressure goes to the server. */
const ahead = 64;
/** One checkpoint for so many scanned events; they are not used, for they may lie beyond events that are still to come. */
const checkpointInterval = 32;

/**
 * One catch-up subscription to `$all`, begun anew whenever the server ends it, it fails or stands still: always behind the last
 * event that the consumer took. How far it has come besides is found out by reading the store's end, never from the server's
 * checkpoints, which run ahead of the events.
 */
export class Subscription {
  readonly #options: SubscriptionOptions;
  /** The consumer's own. */
  readonly #left: AbortSignal;
  readonly #signal: AbortSignal;
  /** The consumer was given everything up to here. */
  #reached: Position;
  /** Where the server is to begin: the last event that the consumer took, or where it asked to begin. */
  #resume: Position;
  #fromStart = false;
  #failures = 0;
  /** Subscriptions in a row that stood still. */
  #stalls = 0;

  constructor(after: Position, left: AbortSignal, options: SubscriptionOptions) {
    this.#options = options;
    this.#reached = after;
    this.#resume = after;
    this.#left = left;
    this.#signal = AbortSignal.any([left, options.closed]);
  }

  async *follow(): AsyncGenerator<RecordedEvent | Reached> {
    const { calls, observe } = this.#options;
    while (!this.#signal.aborted) {
      const reason = yield* this.#run();
      if (this.#signal.aborted) break;
      observe({ kind: 'dropped', reason });
      await this.#backOff();
    }
    if (!this.#left.aborted) calls.requireOpen('following the ledger');
  }

  async *#run(): AsyncGenerator<RecordedEvent | Reached, Drop> {
    const { connections } = this.#options;
    const lease = connections.lease();
    let stalled = false;
    const source = new Source(lease.client.subscribeToAll(this.#begin(), { highWaterMark: ahead }), this.#signal);
    try {
      for (;;) {
        const event = source.next();
        if (event) {
          if (event.position <= this.#reached) continue;
          this.#reached = this.#resume = event.position;
          this.#failures = this.#stalls = 0;
          yield event;
          if (this.#signal.aborted) return 'ended';
          continue;
        }
        if (source.over) return this.#overBecause(source);
        const reached = await this.#wait(source);
        stalled = reached === 'stalled';
        if (reached === 'stalled') return 'stalled';
        if (this.#signal.aborted) return 'ended';
        if (reached !== undefined && source.isEmpty && reached > this.#reached) {
          this.#reached = reached;
          yield { reached };
        }
      }
    } finally {
      source.close();
      lease.release(stalled);
    }
  }

  #begin() {
    const fromPosition =
      this.#fromStart || this.#resume === 0n ? ('start' as const) : { commit: this.#resume, prepare: this.#resume };
    const prefixes = ledgerCategories.map((category) => `${category}-`);
    return { fromPosition, requiresLeader: true, filter: { filterOn: 'streamName' as const, prefixes, checkpointInterval } };
  }

  /** Where no event lies at the position, the server refuses to begin there: then it begins at the start, and what is known is left out. */
  #overBecause({ error }: Source): Drop {
    if (error === undefined) return 'ended';
    if (failureOf(error) === 'badPosition') this.#fromStart = true;
    return 'failed';
  }

  /** Until something comes or the watch is due; then how far the store's end proves that the subscription has come. */
  async #wait(source: Source): Promise<Position | 'stalled' | undefined> {
    const { times, end } = this.#options;
    const reached = this.#reached;
    if (await source.comes(times.watchMillis)) return undefined;
    try {
      const { position, ledgerEvents } = await end.after(reached);
      this.#failures = 0;
      if (!ledgerEvents) return position;
      if (await source.comes(times.stallMillis * 2 ** Math.min(this.#stalls, 3))) return undefined;
      this.#stalls += 1;
      return 'stalled';
    } catch {
      // A store that cannot be read ends the subscription too, or it is noticed at the next watch.
      return undefined;
    }
  }

  async #backOff(): Promise<void> {
    const { longestBackOff } = this.#options.times;
    const longest = Math.min(longestBackOff, 50 * 2 ** this.#failures);
    this.#failures += 1;
    await pause(longest * (0.5 + Math.random() / 2), undefined, { signal: this.#signal }).catch(() => undefined);
  }
}

/** The client's subscription as something to pull from: what has come is taken without waiting. */
class Source {
  readonly #stream: AllStreamSubscription;
  readonly #signal: AbortSignal;
  #settle: ((came: boolean) => void) | undefined;
  /** One for all waits of equal length: most are over at once. */
  #timer: NodeJS.Timeout | undefined;
  #millis = 0;
  over = false;
  error: unknown;

  constructor(stream: AllStreamSubscription, signal: AbortSignal) {
    this.#stream = stream;
    this.#signal = signal;
    stream.on('readable', this.#came);
    stream.on('end', () => this.#end(undefined));
    stream.on('error', (error) => this.#end(error));
    signal.addEventListener('abort', this.#came);
  }

  get isEmpty(): boolean {
    return this.#stream.readableLength === 0;
  }

  next(): RecordedEvent | undefined {
    for (;;) {
      const item = this.#stream.read() as AllStreamResolvedEvent | null;
      if (item === null) return undefined;
      if (item.event) return fromServer(item.event);
    }
  }

  /** Resolves once something comes, the subscription is over or the signal aborts; with false when none of them is in time. */
  comes(millis: number): Promise<boolean> {
    if (this.over || this.#signal.aborted || !this.isEmpty) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#runTimer(millis);
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#came);
    this.#stream.unsubscribe().catch(() => undefined);
    this.#stream.destroy();
  }

  #came = (): void => this.#wake(true);

  #wake(came: boolean): void {
    this.#settle?.(came);
    this.#settle = undefined;
  }

  #runTimer(millis: number): void {
    if (this.#timer && millis === this.#millis) return void this.#timer.refresh();
    clearTimeout(this.#timer);
    this.#millis = millis;
    this.#timer = setTimeout(() => this.#wake(false), millis);
  }

  #end(error: unknown): void {
    this.over = true;
    this.error ??= error;
    this.#wake(true);
  }
}
