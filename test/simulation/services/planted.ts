import type { DocumentStore } from '#document-store';
import type { EventStore, MemoryLog, RecordedEvent } from '#event-store';
import type { LedgerEvent } from '#kernel';
import type { liveViews } from '#projections';
import type { FaultPlan } from '../schedule/faults.ts';
import type { CommitOrder } from '../stores/simulated-document-store.ts';

type Read = (recorded: RecordedEvent) => readonly LedgerEvent[];

/** Where a bug can be planted in the services and in the adapters of the stores. Nothing is planted by default. */
export interface Planted {
  /** The document store itself. */
  readonly documents?: (store: DocumentStore) => DocumentStore;
  /** How each process commits to it. */
  readonly commitOrder?: CommitOrder;
  /** The event store as each process has it. */
  readonly events?: (store: EventStore, log: MemoryLog) => EventStore;
  /** How projectors read events. */
  readonly read?: (read: Read) => Read;
  /** How old the proof of a view may be for a decision. */
  readonly maxStaleness?: number;
  /** How the readers of a process follow the flips of the views. */
  readonly live?: typeof liveViews;
  /** What befalls every run, instead of what its seed draws. */
  readonly faults?: Partial<FaultPlan>;
  /** Changes the code of the engine, for all processes; returns what changes it back. */
  readonly mutate?: () => () => void;
}
