import type { DecisionSources } from '#application';
import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import type { Views } from '#projections';

export const QUERY_SIDE = Symbol('query side');

/** What the reads of one process share. */
export interface QuerySide extends DecisionSources {
  readonly documents: DocumentStore;
  readonly events: EventStore;
  readonly look: Views['look'];
}
