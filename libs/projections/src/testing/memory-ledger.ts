import type { Reached, RecordedEvent } from '#event-store';
import { categoryOf, ledgerCategories, type StreamId, StoreUnavailable } from '#kernel';
import type { Ledger } from '../engine/projection-dependencies.ts';
import { ChangeSignal } from '../waiting/change-signal.ts';

const isLedgerEvent = ({ stream }: RecordedEvent) => (ledgerCategories as readonly string[]).includes(categoryOf(stream));

/** A ledger in memory that fails as it is told to. */
export class MemoryLedger implements Ledger {
  ledgerId: string;
  /** Nothing can be asked. */
  away = false;
  /** Subscriptions stay open and deliver nothing. */
  silent = false;
  /** Subscriptions deliver everything twice. */
  stuttering = false;
  /** Subscriptions deliver the first event again, a while after each other one. */
  echoing = false;
  /** How many subscriptions were begun. */
  subscriptions = 0;
  readonly #events: RecordedEvent[] = [];
  readonly #changed = new ChangeSignal();
  #dropped = new AbortController();

  constructor(ledgerId = 'ledger') {
    this.ledgerId = ledgerId;
  }

  /** Records an event on a stream, whose category is `subject` unless the name says another. */
  record(stream: string, data: unknown = {}, type = 'Counted'): RecordedEvent {
    const name = (stream.includes('-') ? stream : `subject-acme.${stream}`) as StreamId;
    const position = BigInt(this.#events.length + 1) * 10n;
    const revision = this.#events.filter((event) => event.stream === name).length;
    const eventId = `${this.ledgerId}/${position}/${Math.random()}`;
    const json = typeof data === 'string' ? data : JSON.stringify(data);
    const event = { eventId, type, data: json, metadata: '{}', stream: name, revision, position };
    this.#events.push(event);
    this.#changed.notify();
    return event;
  }

  /** Every subscription ends. */
  drop(): void {
    this.#dropped.abort();
    this.#dropped = new AbortController();
  }

  /** Goes back to what a backup held after so many events. */
  restore(events: number): void {
    this.#events.length = events;
  }

  /** The same ledger, but for what a test replaces. */
  with(over: Partial<Ledger>): Ledger {
    return {
      ledgerId: this.ledgerId,
      subscribe: (after, signal) => this.subscribe(after, signal),
      endAfter: (verified) => this.endAfter(verified),
      eventAt: (position) => this.eventAt(position),
      ...over,
    };
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    this.subscriptions += 1;
    const ending = AbortSignal.any([signal, this.#dropped.signal]);
    const ended = new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
    for (let at = after; !ending.aborted;) {
      this.#answer();
      const changed = this.#changed.next;
      const event = this.silent ? undefined : this.#events.find(({ position }) => position > at);
      if (!event) {
        await Promise.race([changed, ended]);
        continue;
      }
      at = event.position;
      if (!isLedgerEvent(event)) yield { reached: at };
      else yield event;
      if (this.stuttering && isLedgerEvent(event)) yield event;
      if (this.echoing) {
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
        yield this.#events[0]!;
      }
    }
  }

  async *readAll(after: bigint, categories: readonly string[]): AsyncGenerator<RecordedEvent> {
    this.#answer();
    const asked = this.#events.filter(({ stream, position }) => position > after && categories.includes(categoryOf(stream)));
    yield* asked;
  }

  async endAfter(verified: bigint): Promise<{ position: bigint; ledgerEvents: boolean }> {
    this.#answer();
    const position = this.#events.at(-1)?.position ?? 0n;
    return { position, ledgerEvents: this.#events.some((event) => event.position > verified && isLedgerEvent(event)) };
  }

  async eventAt(position: bigint): Promise<{ eventId: string } | undefined> {
    this.#answer();
    return this.#events.find((event) => event.position === position && isLedgerEvent(event));
  }

  #answer(): void {
    if (this.away) throw new StoreUnavailable('the ledger in memory');
  }
}
