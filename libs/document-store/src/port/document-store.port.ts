/** Opaque and ordered; the position of the last event that shaped a document. */
export type Position = bigint;

/** `<view>.v<version>`, e.g. `processing-status.v2`, and `processing-status.v2.g3` for a generation of it that was made later. */
export type CollectionName = string;

/** What a view keeps under one key: JSON, with the position of the last event that shaped it. */
export interface StoredDocument {
  readonly position: Position;
  /** The JSON object as it was written; `undefined` for a removed document. */
  readonly body: unknown;
}

/** Fields a collection can be searched by; declared beside the read model, made at start. */
export interface CollectionSpec {
  readonly collection: CollectionName;
  /** Each index is a list of top-level fields of the body (string or number values), the last being the sort key. */
  readonly indexes: readonly (readonly string[])[];
}

export interface Write {
  readonly collection: CollectionName;
  readonly id: string;
  /** The position that the new content was computed from. */
  readonly from: Position | 'absent';
  /** Lies after `from`; at it only where a document is marked, or made again from its stream. */
  readonly to: Position;
  /** A JSON object; `removed` leaves a tombstone with its position. */
  readonly document: object | 'removed';
}

export interface Checkpoint {
  readonly ledgerId: string;
  readonly position: Position;
  /** Id of the ledger event at `position`; absent before the first event. */
  readonly eventId?: string;
}

export interface Heartbeat {
  readonly position: Position;
  /** Milliseconds since the epoch, taken before the store's end was read. */
  readonly asOf: number;
}

export type ProjectionState = 'booting' | 'running' | 'rebuilding' | 'paused' | 'stopped';

/** The state that a projector reports, for readers in other processes. */
export interface Condition {
  readonly state: ProjectionState;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** A stable code, e.g. `VIEW_OF_ANOTHER_LEDGER`. */
  readonly error?: string;
  /** The event that the projection stopped at. */
  readonly at?: EventInTheWay;
  /** The number of the last order of an operator that is carried out. */
  readonly order?: number;
  /** How far a view is that is made from zero. */
  readonly rebuild?: RebuildProgress;
  /** The events that the view went on without since it was begun, in the order in which it did. */
  readonly skipped?: readonly SkippedEvent[];
}

export interface RebuildProgress {
  /** When the view was begun, in milliseconds since the epoch. */
  readonly begun: number;
  /** Projected since the first event of the ledger. */
  readonly events: number;
  /** Since the projector has begun, or gone on after a restart. */
  readonly perSecond: number;
  /** Estimated by positions, as no store counts its events; absent while there is nothing to estimate from. */
  readonly secondsLeft?: number;
}

/** An event that cannot be decoded or projected, and why. */
export interface EventInTheWay {
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  /** Code or name of the error: its message may quote what is stored. */
  readonly cause: string;
}

/** An event without which a view goes on, because two people have recorded that it may. */
export interface SkippedEvent extends EventInTheWay {
  readonly controllerId: string;
}

export interface Progress {
  readonly checkpoint?: Checkpoint;
  readonly heartbeat?: Heartbeat;
  readonly condition?: Condition;
  /** The highest epoch seen; 0 before the first lease. */
  readonly epoch: number;
  /** Milliseconds since the epoch; absent while nobody holds the lease, though it may also have run out. */
  readonly leasedUntil?: number;
}

export interface Batch {
  readonly projection: string;
  readonly writes: readonly Write[];
  readonly checkpoint: Checkpoint;
  /** Epoch of the writer's lease; an older one than the store has seen is fenced. */
  readonly epoch: number;
}

/**
 * `committed`; or fenced by a newer epoch; or these `collection/id` were not at the position they were computed from. When
 * stale, the checkpoint has not moved; the batch's other documents may have been written or not.
 */
export type CommitResult =
  | { readonly kind: 'committed' }
  | { readonly kind: 'fenced' }
  | { readonly kind: 'stale'; readonly ids: readonly string[] };

export interface Query {
  /**
   * Equality on all fields of one index but its sort key. Values are compared as values, never as operators: `"1"` is not `1`, nor
   * is `true`.
   */
  readonly where: Readonly<Record<string, string | number>>;
  /** Half-open bounds on the sort key. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** The declared field that orders the result (then the id). Documents without a string or number there are left out. */
  readonly order: string;
  /** Turns both around, the field and the id. */
  readonly descending?: boolean;
  /** Exclusive start, as the last item of the previous page gave it. */
  readonly after?: { readonly key: string | number; readonly id: string };
  readonly limit: number;
}

export interface Found extends StoredDocument {
  readonly id: string;
}

/**
 * Keeps what projections make of the events. A document is written only over the position that it was computed from, so a
 * repeated event is a no-op and a stale writer harms nothing.
 *
 * Every call rejects with `StoreUnavailable` when the store cannot be reached. Naming a collection that this process has not
 * ensured, or fields that are not one index, is a bug and throws.
 */
export interface DocumentStore {
  /** True where a commit is written as a whole or not at all, whatever happens. */
  readonly commitsWhole?: boolean;
  /** Makes collections and indexes that are missing; to be called by every process before it uses them. */
  ensure(specs: readonly CollectionSpec[]): Promise<void>;
  /** Documents by id; removed ones come back with `body: undefined`, unknown ones are absent. */
  load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>>;
  /** Documents first, then the checkpoint, which never falls: an earlier one of the same ledger comes late, and changes nothing. */
  commit(batch: Batch): Promise<CommitResult>;
  find(collection: CollectionName, query: Query): Promise<readonly Found[]>;
  /** Every document that is not removed, in no promised order; what is written meanwhile may be seen or not. */
  scan(collection: CollectionName): AsyncIterable<Found>;
  progress(projection: string): Promise<Progress>;
  /** Writes the heartbeat unless a newer epoch holds the projection. */
  beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'>;
  /** Writes the condition unless a newer epoch holds the projection. */
  report(projection: string, condition: Condition, epoch: number): Promise<'written' | 'fenced'>;
  /**
   * Takes or renews the lease; resolves with its epoch, or undefined while another holder's lease runs. The epoch rises
   * whenever the holder changes. `takeOver` takes it from another holder, who is fenced from then on.
   */
  lease(projection: string, holder: string, forMillis: number, takeOver?: boolean): Promise<number | undefined>;
  /** Ends the holder's own lease at once, so that another need not wait for it to run out. */
  release(projection: string, holder: string): Promise<void>;
  /**
   * Empties the collections and forgets the projection's checkpoint, heartbeat and condition, before a rebuild. Whoever
   * holds the lease is fenced.
   */
  drop(projection: string, collections: readonly CollectionName[]): Promise<void>;
  close(): Promise<void>;
}
