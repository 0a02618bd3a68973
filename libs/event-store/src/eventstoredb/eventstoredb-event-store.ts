import { isLedgerStream, StoreUnavailable, type StreamId } from '#kernel';
import { checkAppend } from '../port/check-append.ts';
import type {
  Appended,
  Conflict,
  EndOfLedger,
  EventStore,
  NewEvent,
  Position,
  Reached,
  RecordedEvent,
} from '../port/event-store.port.ts';
import { LedgerRefused } from '../port/ledger-refused.ts';
import type { Appender } from './appender.ts';
import type { EndOfStore } from './end-of-store.ts';
import type { LedgerCount } from './ledger-count.ts';
import { within, type ServerCalls } from './server-calls.ts';
import type { Reader } from './reader.ts';
import type { Subscription } from './subscription.ts';

export interface EventStoreDbParts {
  readonly calls: ServerCalls;
  readonly reader: Reader;
  readonly appender: Appender;
  readonly end: EndOfStore;
  readonly count: LedgerCount;
  readonly subscription: (after: Position, signal: AbortSignal) => Subscription;
  /** Reads the id of the ledger, or makes the ledger. */
  readonly identify: () => Promise<string>;
  readonly closing: AbortController;
  /** Ends the connections. */
  readonly disconnect: () => Promise<void>;
}

const disconnectMillis = 1_000;

/**
 * A ledger in EventStoreDB. It may be opened before its server answers: the id of the ledger is asked for with the first call
 * that reaches the server, and until then every call, and `ledgerId`, fails with `StoreUnavailable`.
 */
export class EventStoreDbEventStore implements EventStore {
  readonly #parts: EventStoreDbParts;
  readonly #appends = new Set<Promise<unknown>>();
  #ledgerId: string | undefined;
  #identifying: Promise<string> | undefined;

  constructor(parts: EventStoreDbParts) {
    this.#parts = parts;
  }

  get ledgerId(): string {
    if (this.#ledgerId === undefined) throw new StoreUnavailable('the id of the ledger is not known yet');
    return this.#ledgerId;
  }

  /** Asks for the ledger's id. Rejects with `LedgerRefused` where there is none and none may be made. */
  async identify(): Promise<void> {
    if (this.#ledgerId !== undefined) return;
    this.#identifying ??= this.#parts.identify().finally(() => (this.#identifying = undefined));
    this.#ledgerId = await this.#identifying;
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    checkAppend(stream, expected, events);
    this.#parts.calls.requireOpen('appending events');
    const appending = this.#append(stream, expected, events);
    this.#appends.add(appending);
    return appending.finally(() => this.#appends.delete(appending));
  }

  async *readStream(stream: StreamId, from = 0): AsyncGenerator<RecordedEvent> {
    await this.#known('reading a stream');
    yield* this.#parts.reader.stream(stream, from);
  }

  async *readAll(after: Position, categories: readonly string[], controllerId?: string): AsyncGenerator<RecordedEvent> {
    await this.#known('reading the ledger');
    const { reader, end } = this.#parts;
    const { position } = await end.after(after);
    if (controllerId === undefined) yield* reader.all(after, position, categories);
    else yield* reader.ofController(after, position, categories, controllerId);
  }

  async *subscribe(after: Position, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    await this.#known('following the ledger');
    this.#parts.count.forget();
    yield* this.#parts.subscription(after, signal).follow();
  }

  async endAfter(verified: Position): Promise<EndOfLedger> {
    await this.#known('finding the end of the ledger');
    return this.#parts.end.after(verified);
  }

  async countBetween(after: Position, upTo: Position): Promise<number> {
    await this.#known('counting the ledger');
    return this.#parts.count.between(after, upTo);
  }

  async eventAt(position: Position): Promise<{ eventId: string } | undefined> {
    await this.#known('finding an event');
    const found = await this.#parts.reader.at(position);
    return found && isLedgerStream(found.stream) ? { eventId: found.eventId } : undefined;
  }

  /** Answers the appends that wait; subscriptions that are still open fail. */
  async close(): Promise<void> {
    this.#parts.calls.close();
    await Promise.allSettled(this.#appends);
    this.#parts.closing.abort();
    await within(disconnectMillis, this.#parts.disconnect()).catch(() => undefined);
  }

  async #append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    await this.#identified();
    return this.#parts.appender.append(stream, expected, events);
  }

  async #known(asked: string): Promise<void> {
    this.#parts.calls.requireOpen(asked);
    await this.#identified();
  }

  /** A server that came late and holds no ledger is, to whoever calls, one that cannot be asked. */
  async #identified(): Promise<void> {
    if (this.#ledgerId !== undefined) return;
    try {
      await this.identify();
    } catch (error) {
      if (!(error instanceof LedgerRefused)) throw error;
      this.#parts.calls.away(error);
      throw new StoreUnavailable('the ledger', { cause: error });
    }
  }
}
