import type { DocumentStore, EventInTheWay, ProjectionState } from '#document-store';
import type { EventStore } from '#event-store';
import type { Decode, IsSkipped } from '../read-model/event-effects.ts';
import type { Time } from '../waiting/time.ts';

/** The part of the event store that a projector uses. */
export type Ledger = Pick<EventStore, 'ledgerId' | 'subscribe' | 'endAfter' | 'eventAt' | 'readStream'>;

/** For logs and metrics: a projection has changed its state, something has failed and is tried again, or a stream has gone into quarantine or come out. */
export interface Notice {
  readonly projection: string;
  readonly kind: 'state' | 'trouble' | 'quarantined' | 'healed';
  readonly state?: ProjectionState;
  /** `POISON_EVENT`, `VIEW_OF_ANOTHER_LEDGER`, `STALLED`, `STORE_UNAVAILABLE`, `SUBSCRIPTION_DROPPED` or `PROJECTION_FAILED`. */
  readonly error?: string;
  readonly at?: EventInTheWay;
  /** Its message may quote an event, so only name, code and frames may be logged. */
  readonly cause?: unknown;
}

export interface ProjectionDependencies {
  readonly ledger: Ledger;
  readonly documents: DocumentStore;
  readonly decode: Decode;
  /** Whether a view with shared keys goes on without an event that it cannot be made from. */
  readonly isSkipped: IsSkipped;
  readonly time: Time;
  /** In [0, 1): spreads the retries of several projectors. */
  readonly random: () => number;
  /** Names this process among those that compete for a projection. */
  readonly holder: string;
  /** Take the lease from another holder at start: for the only projector of a ledger, so that it need not wait for a dead one. */
  readonly takeOver: boolean;
  readonly observe: (notice: Notice) => void;
}
