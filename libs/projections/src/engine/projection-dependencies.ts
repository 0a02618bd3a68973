import type { DocumentStore, ProjectionState } from '#document-store';
import type { EventStore } from '#event-store';
import type { Decode } from '../read-model/event-effects.ts';
import type { Time } from '../waiting/time.ts';

/** What a projector asks of the ledger. */
export type Ledger = Pick<EventStore, 'ledgerId' | 'subscribe' | 'endAfter' | 'eventAt'>;

/** For logs and metrics: a projection changed its state, or something failed that is tried again. */
export interface Notice {
  readonly projection: string;
  readonly kind: 'state' | 'trouble';
  readonly state?: ProjectionState;
  /** `POISON_EVENT`, `VIEW_OF_ANOTHER_LEDGER`, `STALLED`, `STORE_UNAVAILABLE`, `SUBSCRIPTION_DROPPED` or `PROJECTION_FAILED`. */
  readonly error?: string;
  readonly at?: { readonly position: string; readonly eventId: string };
  /** For the log alone; its message may quote an event. */
  readonly cause?: unknown;
}

export interface ProjectionDependencies {
  readonly ledger: Ledger;
  readonly documents: DocumentStore;
  readonly decode: Decode;
  readonly time: Time;
  /** In [0, 1): spreads the attempts of several projectors. */
  readonly random: () => number;
  /** Names this process among those that compete for a projection. */
  readonly holder: string;
  /** Take the lease from another holder at start: right where no second projector is meant to run. */
  readonly takeOver: boolean;
  readonly observe: (notice: Notice) => void;
}
