import { setImmediate } from 'node:timers/promises';
import { ledgerCategories, type StreamId } from '#kernel';
import { storeCall, type Database } from '#sqlite';
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
import type { AppendQueue } from './append-queue.ts';
import { checkAppend } from '../port/check-append.ts';
import { checkRemoval } from '../port/check-removal.ts';
import type { Checkpointer } from './checkpointer.ts';
import type { CommitSignal } from './commit-signal.ts';
import type { ObservedAppends } from './observed-appends.ts';
import { LedgerCount } from './ledger-count.ts';
import { endAfter, endOf, idAt, readControllerPage, readPage, readStreamPage } from './read-events.ts';
import { removeRows } from './remove-stream.ts';
import { ReadTurns } from './read-turns.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface SqliteEventStoreParts {
  readonly ledgerId: string;
  readonly database: Database;
  readonly queue: AppendQueue;
  readonly appends: ObservedAppends;
  readonly commits: CommitSignal;
  readonly subscriptions: Subscriptions;
  readonly checkpointer: Checkpointer;
  /** Closes the connection. */
  closeFile(): void;
}

/** Reads run at once on the calling thread; appends wait for the flush of their group. */
export class SqliteEventStore implements EventStore {
  readonly ledgerId: string;
  readonly #parts: SqliteEventStoreParts;
  readonly #turns = new ReadTurns();
  readonly #count: LedgerCount;

  constructor(parts: SqliteEventStoreParts) {
    this.ledgerId = parts.ledgerId;
    this.#parts = parts;
    this.#count = new LedgerCount(parts.database, this.#turns);
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    checkAppend(stream, expected, events);
    const { appends, queue } = this.#parts;
    return appends.run(() => queue.add({ stream, expected, events }));
  }

  async *readStream(stream: StreamId, from = 0): AsyncGenerator<RecordedEvent> {
    for (let next = from; ;) {
      const { events, full } = storeCall('reading a stream', () => readStreamPage(this.#parts.database, stream, next));
      for (const event of events) yield event;
      if (!full) return;
      next = events.at(-1)!.revision + 1;
      await setImmediate();
    }
  }

  async *readAll(after: Position, categories: readonly string[], controllerId?: string): AsyncGenerator<RecordedEvent> {
    const { database } = this.#parts;
    const end = storeCall('reading the ledger', () => endOf(database));
    for (let at = after; at < end;) {
      const { events, reached } = storeCall('reading the ledger', () =>
        controllerId === undefined
          ? readPage(database, at, end, categories)
          : readControllerPage(database, at, end, categories, controllerId),
      );
      for (const event of events) yield event;
      at = reached;
      if (at < end) await this.#turns.next();
    }
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<RecordedEvent | Reached> {
    return this.#parts.subscriptions.follow(after, signal);
  }

  async endAfter(verified: Position): Promise<EndOfLedger> {
    return storeCall('finding the end of the ledger', () => endAfter(this.#parts.database, verified, ledgerCategories));
  }

  countBetween(after: Position, upTo: Position): Promise<number> {
    return this.#count.between(after, upTo);
  }

  async eventAt(position: Position): Promise<{ eventId: string } | undefined> {
    const eventId = storeCall('finding an event', () => idAt(this.#parts.database, position, ledgerCategories));
    return eventId === undefined ? undefined : { eventId };
  }

  async removeStream(stream: StreamId): Promise<void> {
    checkRemoval(stream);
    const { database } = this.#parts;
    while (storeCall('removing a stream', () => removeRows(database, stream))) await setImmediate();
  }

  /** Answers the appends that wait; subscriptions that are still open fail. */
  async close(): Promise<void> {
    this.#parts.appends.close();
    await this.#parts.queue.close();
    await this.#parts.checkpointer.close();
    this.#parts.closeFile();
    this.#parts.commits.notify();
  }
}
