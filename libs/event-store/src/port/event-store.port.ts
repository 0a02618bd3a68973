import type { StreamId } from '#kernel';

/** Opaque and ordered across the whole store; outside the process a decimal string. `0n` lies before the first event. */
export type Position = bigint;

/**
 * An event on its way into the store. `data` and `metadata` are JSON texts (RFC 8785 form); with the types, those of one
 * append together hold at most 1 MiB. `eventId` is a UUID in lower case.
 */
export interface NewEvent {
  readonly eventId: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An event as the store keeps it; JSON is parsed late, by the codec. */
export interface RecordedEvent extends NewEvent {
  readonly stream: StreamId;
  readonly revision: number;
  readonly position: Position;
  /** The store finds that this is not what was appended. It must not be taken for an event. */
  readonly damaged?: true;
}

/** `position` is that of the last event appended; `revision` too. */
export interface Appended {
  readonly kind: 'appended';
  readonly revision: number;
  readonly position: Position;
  /** True when the store already held exactly these events at these revisions: a retry was recognised. */
  readonly repeated: boolean;
}

/** The stream is not at the expected revision; `current` is -1 for a stream that does not exist. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly current: number;
}

/** In a subscription: everything up to this position was read, also events that are not delivered. */
export interface Reached {
  readonly reached: Position;
}

/** The store's end, and what of the ledger lies between a position and it. */
export interface EndOfLedger {
  /** The last event's, of whatever category; `0n` while there is none. */
  readonly position: Position;
  /** Whether ledger events lie there; also true when that would take long to find out, because they can only lie far back. */
  readonly ledgerEvents: boolean;
  /** Of the last of them; absent when there is none, and when it would take long to find. */
  readonly lastLedgerEvent?: Position;
}

/**
 * The ledger's only source of truth. Order within a stream and across the store is that of commit.
 *
 * Every call rejects with `StoreUnavailable` when the store cannot be reached; an append that rejects so has an unknown
 * outcome and may be retried with the same ids and the same expected revision.
 */
export interface EventStore {
  /** The random id that this ledger was made with; `ledger copy` keeps it. Throws `StoreUnavailable` before a store on a server was reached. */
  readonly ledgerId: string;
  /**
   * All events or none, durable before it resolves. `expected` is the exact revision of the stream's last event. Rejects with
   * `AppendInvalid` what no store takes.
   */
  append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict>;
  /** The stream's events from `from` (inclusive, default 0) on; an unknown stream has none. */
  readStream(stream: StreamId, from?: number): AsyncIterable<RecordedEvent>;
  /**
   * Events of these categories after `after` (exclusive), up to the end that the store had when the read began. With a controller
   * only those of its own streams: the store leaves the others out, and nobody pays for another's events.
   */
  readAll(after: Position, categories: readonly string[], controllerId?: string): AsyncIterable<RecordedEvent>;
  /** Catch-up, then live; ends when `signal` aborts. Only ledger categories are delivered, `reached` moves past the others. */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<RecordedEvent | Reached>;
  /** The store's end, and what of the ledger lies between `verified` (exclusive) and it. Bounded in time, however far back that is. */
  endAfter(verified: Position): Promise<EndOfLedger>;
  /** How many ledger events lie behind `after`, up to and with `upTo`, which the store holds: so many a subscription must have delivered. */
  countBetween(after: Position, upTo: Position): Promise<number>;
  /** The ledger event at exactly this position, if there is one: ties a view to its ledger. */
  eventAt(position: Position): Promise<{ eventId: string } | undefined>;
  /**
   * Removes a stream of records that may age, never one that proves or tells a fact: it rejects then. The last event of the store stays, so
   * that no position is given twice. Absent where the server itself removes what is too old.
   */
  removeStream?(stream: StreamId): Promise<void>;
  close(): Promise<void>;
}
