import type { EventStore } from './event-store.port.ts';

/** A store that becomes a copy of a ledger. Until it is complete no service can open it: half a ledger would answer wrong permits. */
export interface CopyTarget {
  /** Has the id of the ledger that is copied. */
  readonly store: EventStore;
  /** How many appends, handed over in one turn of the event loop with none under way, are stored in their order, all or none. */
  readonly together: number;
  /** Makes it a ledger like any other; doing so again changes nothing. */
  complete(): Promise<void>;
}
