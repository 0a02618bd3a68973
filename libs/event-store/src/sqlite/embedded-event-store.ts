import { setImmediate } from 'node:timers/promises';
import { ledgerCategories, type StreamId } from '#kernel';
import { asking, type Database } from '#sqlite';
import type { Appended, Conflict, EventStore, NewEvent, Position, Reached, RecordedEvent } from '../port/event-store.port.ts';
import type { AppendQueue } from './append-queue.ts';
import { checkAppend } from '../port/check-append.ts';
import type { Checkpointer } from './checkpointer.ts';
import type { News } from './news.ts';
import { endOf, idAt, mayHoldAfter, readPage, readStreamPage } from './read-events.ts';
import type { Subscriptions } from './subscription.ts';

export interface Parts {
  readonly ledgerId: string;
  readonly database: Database;
  readonly queue: AppendQueue;
  readonly news: News;
  readonly subscriptions: Subscriptions;
  readonly checkpointer: Checkpointer;
}

/** Reads are done when they are asked for; appends wait for their group's flush. */
export class EmbeddedEventStore implements EventStore {
  readonly ledgerId: string;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.ledgerId = parts.ledgerId;
    this.#parts = parts;
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    checkAppend(stream, expected, events);
    return this.#parts.queue.add({ stream, expected, events });
  }

  async *readStream(stream: StreamId, from = 0): AsyncGenerator<RecordedEvent> {
    for (let next = from; ;) {
      const { events, full } = asking('reading a stream', () => readStreamPage(this.#parts.database, stream, next));
      for (const event of events) yield event;
      if (!full) return;
      next = events.at(-1)!.revision + 1;
      await setImmediate();
    }
  }

  async *readAll(after: Position, categories: readonly string[]): AsyncGenerator<RecordedEvent> {
    const { database } = this.#parts;
    const end = asking('reading the ledger', () => endOf(database));
    for (let at = after; at < end;) {
      const { events, reached } = asking('reading the ledger', () => readPage(database, at, end, categories));
      for (const event of events) yield event;
      at = reached;
      await setImmediate();
    }
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<RecordedEvent | Reached> {
    return this.#parts.subscriptions.follow(after, signal);
  }

  async endAfter(verified: Position): Promise<{ position: Position; ledgerEvents: boolean }> {
    return asking('finding the end of the ledger', () => {
      const position = endOf(this.#parts.database);
      return { position, ledgerEvents: mayHoldAfter(this.#parts.database, verified, position, ledgerCategories) };
    });
  }

  async eventAt(position: Position): Promise<{ eventId: string } | undefined> {
    const eventId = asking('finding an event', () => idAt(this.#parts.database, position, ledgerCategories));
    return eventId === undefined ? undefined : { eventId };
  }

  /** Answers the appends that wait. Subscriptions that are still open fail. */
  async close(): Promise<void> {
    await this.#parts.queue.close();
    await this.#parts.checkpointer.close();
    this.#parts.database.close();
    this.#parts.news.tell();
  }
}
