import { ChangeSignal } from '../waiting/change-signal.ts';
import type { Time } from '../waiting/time.ts';
import { charactersOf, isReached, type Delivery } from './delivery-buffer.ts';
import type { Ledger } from './projection-dependencies.ts';

/** Bounds of what is kept for readers at different places. */
const maxDeliveries = 1_000;
const maxCharacters = 8 * 1024 * 1024;
/** What a reader takes at once: it holds that much itself when the others go on without it. */
const maxTaken = 500;
/**
 * How long the others wait for a slow reader, in milliseconds, before it has to read by itself; and in turns of the event loop, since
 * while that is held nobody can read.
 */
const patienceMillis = 250;
const patienceTurns = 10;

export const positionOf = (delivery: Delivery): bigint => (isReached(delivery) ? delivery.reached : delivery.position);

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);

interface Reader {
  /** The delivery that it takes next, counted from the first of the subscription. */
  next: number;
  /** Whether the others wait for it: only until it was left behind once. */
  readonly awaited: boolean;
  /** Whether its signal has aborted: a look at a signal that is made of others is slow. */
  hasLeft: boolean;
}

/** One subscription of the ledger that several views read, each at its own place within what is kept. */
export class SharedSubscription {
  readonly #time: Time;
  readonly #ending = new AbortController();
  readonly #readers = new Set<Reader>();
  readonly #arrived = new ChangeSignal();
  readonly #taken = new ChangeSignal();
  #kept: Delivery[] = [];
  #characters = 0;
  /** How many deliveries are no longer kept. */
  #dropped = 0;
  /** Everything behind this position is kept, or still to come. */
  #start: bigint;
  #last: bigint;
  #end: { readonly error?: unknown } | undefined;
  #isJoinable = true;
  #isAnnounced = false;

  constructor(ledger: Pick<Ledger, 'subscribe'>, after: bigint, time: Time) {
    this.#time = time;
    this.#start = this.#last = after;
    void this.#fill(ledger.subscribe(after, this.#ending.signal));
  }

  /**
   * Whether a view that has come to `position` may read on here. No more once a reader has left, which may have been because the
   * subscription stands still: whoever begins anew gets a new one.
   */
  holds(position: bigint): boolean {
    return this.isJoinable && position >= this.#start && position <= this.#last;
  }

  get isJoinable(): boolean {
    return this.#isJoinable && this.#end === undefined;
  }

  /**
   * What comes behind `after`, as much at once as is there, until the subscription ends or `signal` aborts. Returns the position to go on
   * from when the reader was so slow that what it would take next is no longer kept.
   */
  async *read(after: bigint, signal: AbortSignal, awaited: boolean): AsyncGenerator<readonly Delivery[], bigint | undefined> {
    const reader: Reader = { next: this.#dropped, awaited, hasLeft: signal.aborted };
    let at = after;
    const leave = () => {
      reader.hasLeft = true;
      this.#arrived.notify();
    };
    this.#readers.add(reader);
    signal.addEventListener('abort', leave);
    try {
      while (!reader.hasLeft) {
        const arrived = this.#arrived.next;
        if (reader.next < this.#dropped) return at;
        const taken = this.#take(reader);
        if (taken.length > 0) {
          // What lies before the place of a reader that has joined; a repetition behind it is for the reader to find.
          const first = at === after ? taken.findIndex((delivery) => positionOf(delivery) > after) : 0;
          if (first < 0) continue;
          const fresh = first > 0 ? taken.slice(first) : taken;
          yield fresh;
          at = fresh.map(positionOf).reduce(larger, at);
        } else if (this.#end) {
          if ('error' in this.#end) throw this.#end.error;
          return undefined;
        } else await arrived;
      }
      return undefined;
    } finally {
      signal.removeEventListener('abort', leave);
      this.#readers.delete(reader);
      this.#taken.notify();
      if (reader.hasLeft) this.#isJoinable = false;
      if (this.#readers.size === 0) this.#close();
    }
  }

  #take(reader: Reader): readonly Delivery[] {
    const from = reader.next - this.#dropped;
    const taken = this.#kept.slice(from, from + maxTaken);
    reader.next += taken.length;
    if (taken.length > 0) this.#taken.notify();
    return taken;
  }

  async #fill(subscription: AsyncIterable<Delivery>): Promise<void> {
    try {
      for await (const delivery of subscription) {
        this.#kept.push(delivery);
        this.#characters += charactersOf(delivery);
        this.#last = larger(this.#last, positionOf(delivery));
        this.#announce();
        if (this.#isFull) await this.#makeRoom();
        if (this.#ending.signal.aborted) break;
      }
      this.#end = {};
    } catch (error) {
      this.#end = { error };
    }
    this.#arrived.notify();
  }

  /** Wakes the readers once for all that is there without a wait for anything but settled promises. */
  #announce(): void {
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    process.nextTick(() => {
      this.#isAnnounced = false;
      this.#arrived.notify();
    });
  }

  get #isFull(): boolean {
    return this.#kept.length >= maxDeliveries || this.#characters >= maxCharacters;
  }

  /** Drops the older half, once every reader that is awaited has taken it, or the patience with it is over. */
  async #makeRoom(): Promise<void> {
    const upTo = this.#dropped + Math.ceil(this.#kept.length / 2);
    const done = new AbortController();
    const patience = this.#patience(done.signal).then(() => false);
    const isBehind = ({ next, awaited }: Reader) => awaited && next >= this.#dropped && next < upTo;
    const isInTime = () => Promise.race([this.#taken.next.then(() => true), patience]);
    while ([...this.#readers].some(isBehind) && (await isInTime()));
    done.abort();
    for (const delivery of this.#kept.splice(0, upTo - this.#dropped)) {
      this.#characters -= charactersOf(delivery);
      this.#start = larger(this.#start, positionOf(delivery));
    }
    this.#dropped = upTo;
  }

  async #patience(signal: AbortSignal): Promise<void> {
    await this.#time.sleep(patienceMillis, signal);
    for (let turn = 0; turn < patienceTurns && !signal.aborted; turn++) await this.#time.turn();
  }

  #close(): void {
    this.#isJoinable = false;
    this.#ending.abort();
  }
}
