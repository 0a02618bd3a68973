import type { CommitResult, DocumentStore, EventInTheWay, ProjectionState } from '#document-store';
import type { EventStore } from '#event-store';
import type { Decode } from '../read-model/decode.ts';
import type { IsSkipped } from '../read-model/event-effects.ts';
import type { Time } from '../waiting/time.ts';
import type { Delivery } from './delivery-buffer.ts';

/** The part of the event store that a projector uses. */
export type Ledger = Pick<
  EventStore,
  'ledgerId' | 'subscribe' | 'endAfter' | 'countBetween' | 'eventAt' | 'readStream' | 'readAll'
>;

/**
 * For logs and metrics: a projection has changed its state, something has failed and is tried again, a stream or a tenant has gone
 * into quarantine or come out, or the view has gone on without an event because two people have recorded that it may.
 */
export interface Notice {
  readonly projection: string;
  readonly kind: 'state' | 'trouble' | 'quarantined' | 'healed' | 'skipped';
  readonly state?: ProjectionState;
  /** `POISON_EVENT`, `VIEW_OF_ANOTHER_LEDGER`, `STALLED`, `EVENT_MISSING`, `STORE_UNAVAILABLE`, `SUBSCRIPTION_DROPPED` or `PROJECTION_FAILED`. */
  readonly error?: string;
  readonly at?: EventInTheWay;
  /** Its message may quote an event, so only name, code and frames may be logged. */
  readonly cause?: unknown;
}

/** An attempt to commit a batch of events, for metrics. */
export interface CommitAttempt {
  readonly projection: string;
  /** Events of the batch, also those that change nothing in the view. */
  readonly events: number;
  /** How long decoding and projecting held the event loop, with the attempts before. */
  readonly projectMillis: number;
  /** How long the document store took. */
  readonly commitMillis: number;
  readonly outcome: CommitResult['kind'];
  /** Documents that had changed since they were loaded. */
  readonly staleWrites: number;
}

export interface ProjectionDependencies {
  readonly ledger: Ledger;
  /** The ledger's, shared by the views that are at the same place: as many deliveries at once as there are. */
  readonly subscribe: (after: bigint, signal: AbortSignal) => AsyncIterable<readonly Delivery[]>;
  readonly documents: DocumentStore;
  readonly decode: Decode;
  /** Whether two people have recorded that the view goes on without an event that it cannot be made from. */
  readonly isSkipped: IsSkipped;
  readonly time: Time;
  /** In [0, 1): spreads the retries of several projectors. */
  readonly random: () => number;
  /** Names this process among those that compete for a projection. */
  readonly holder: string;
  /** Take the lease from another holder at start: for the only projector of a ledger, so that it need not wait for a dead one. */
  readonly takeOver: boolean;
  readonly observe: (notice: Notice) => void;
  readonly measure: (attempt: CommitAttempt) => void;
}
