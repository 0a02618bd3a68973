import { categoryOf, controllerOf, firstIndex, isLedgerStream, StoreUnavailable, type StreamId } from '#kernel';
import { checkAppend } from '../port/check-append.ts';
import { checkRemoval } from '../port/check-removal.ts';
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
import { MemoryLog } from './memory-log.ts';

/** A connection to a ledger that lives as long as the process: for tests and benches. */
export class MemoryEventStore implements EventStore {
  readonly #log: MemoryLog;
  #closed = false;

  constructor(log = new MemoryLog()) {
    this.#log = log;
  }

  get ledgerId(): string {
    return this.#log.ledgerId;
  }

  /** Everything that was recorded, in the order of the positions. */
  get events(): readonly RecordedEvent[] {
    return this.#log.events;
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    checkAppend(stream, expected, events);
    return this.#open('appending events').append(stream, expected, events);
  }

  async *readStream(stream: StreamId, from = 0): AsyncGenerator<RecordedEvent> {
    yield* this.#open('reading a stream').streamOf(stream).slice(from);
  }

  async *readAll(after: Position, categories: readonly string[], controllerId?: string): AsyncGenerator<RecordedEvent> {
    const { events } = this.#open('reading the ledger');
    const isOf = (stream: StreamId) => controllerId === undefined || controllerOf(stream) === controllerId;
    yield* events.filter(({ stream, position }) => position > after && categories.includes(categoryOf(stream)) && isOf(stream));
  }

  async *subscribe(after: Position, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    for (let at = after; !signal.aborted;) {
      const log = this.#open('following the ledger');
      const next = log.events.filter(({ position }) => position > at);
      for (const event of next) {
        if (signal.aborted) return;
        yield isLedgerStream(event.stream) ? event : { reached: event.position };
        at = event.position;
      }
      if (next.length === 0) await Promise.race([log.changed, aborted]);
    }
  }

  async endAfter(verified: Position): Promise<EndOfLedger> {
    const { end, events } = this.#open('finding the end of the ledger');
    const last = events.findLast(({ stream }) => isLedgerStream(stream))?.position ?? 0n;
    if (last <= verified) return { position: end, ledgerEvents: false };
    return { position: end, ledgerEvents: true, lastLedgerEvent: last };
  }

  async countBetween(after: Position, upTo: Position): Promise<number> {
    const { events } = this.#open('counting the ledger');
    const begin = firstIndex(events, ({ position }) => position > after);
    const end = firstIndex(events, ({ position }) => position > upTo);
    return events.slice(begin, end).filter(({ stream }) => isLedgerStream(stream)).length;
  }

  async eventAt(position: Position): Promise<{ eventId: string } | undefined> {
    const found = this.#open('finding an event').events.find((event) => event.position === position);
    return found && isLedgerStream(found.stream) ? { eventId: found.eventId } : undefined;
  }

  async removeStream(stream: StreamId): Promise<void> {
    checkRemoval(stream);
    this.#open('removing a stream').remove(stream);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#log.wake();
  }

  #open(attempt: string): MemoryLog {
    if (this.#closed) throw new StoreUnavailable(attempt);
    return this.#log;
  }
}
