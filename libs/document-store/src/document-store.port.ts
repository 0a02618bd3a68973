/** Opaque and ordered; the position of the last event that shaped a document. */
export type Position = bigint;

/** `<view>.v<version>`, e.g. `processing-status.v1`. */
export type CollectionName = string;

/** What a view keeps under one key: JSON, with the position that it is true for. */
export interface StoredDocument {
  readonly position: Position;
  /** JSON value; never `undefined`. */
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
  readonly to: Position;
  /** `removed` leaves a tombstone with its position. */
  readonly document: unknown | 'removed';
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

export interface Progress {
  readonly checkpoint?: Checkpoint;
  readonly heartbeat?: Heartbeat;
  readonly epoch: number;
}

export interface Batch {
  readonly projection: string;
  readonly writes: readonly Write[];
  readonly checkpoint: Checkpoint;
  /** Epoch of the writer's lease; an older one than the store has seen is fenced. */
  readonly epoch: number;
}

/** `committed`; or fenced by a newer epoch; or these `collection/id` were not at the position they were computed from. */
export type CommitResult =
  { readonly kind: 'committed' } | { readonly kind: 'fenced' } | { readonly kind: 'stale'; readonly ids: readonly string[] };

export interface Query {
  /** Equality on top-level fields of the body. Values are compared as values, never as operators. */
  readonly where: Readonly<Record<string, string | number>>;
  /** Half-open bounds on the sort key. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** The field that orders the result (then the id), ascending unless said. */
  readonly order: string;
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
 * repeated event is a no-op and a stale writer harms nothing. Rejects with `StoreUnavailable` when it cannot be asked.
 */
export interface DocumentStore {
  /** Makes collections and indexes that are missing. */
  ensure(specs: readonly CollectionSpec[]): Promise<void>;
  /** Documents by id; removed ones come back with `body: undefined`, unknown ones are absent. */
  load(collection: CollectionName, ids: readonly string[]): Promise<Map<string, StoredDocument>>;
  /** Documents first, then the checkpoint. */
  commit(batch: Batch): Promise<CommitResult>;
  find(collection: CollectionName, query: Query): Promise<readonly Found[]>;
  progress(projection: string): Promise<Progress>;
  /** Writes the heartbeat unless a newer epoch holds the projection. */
  beat(projection: string, heartbeat: Heartbeat, epoch: number): Promise<'written' | 'fenced'>;
  /** Takes or renews the lease; resolves with its epoch, or undefined while another holder's lease runs. */
  lease(projection: string, holder: string, forMillis: number): Promise<number | undefined>;
  /** Drops the collections, checkpoint, heartbeat of a projection, before a rebuild. */
  drop(projection: string, collections: readonly CollectionName[]): Promise<void>;
  close(): Promise<void>;
}
