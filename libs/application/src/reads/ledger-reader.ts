import type { EventInTheWay } from '#document-store';
import { noSubject, subjectDecider, type Subject } from '#domain';
import { streams } from '#kernel';
import { ledgerCatalogue } from '../catalogue/ledger-catalogue.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { StreamCache } from '../pipeline/stream-cache.ts';

/** A subject as a reader has it. */
export interface FoundSubject {
  readonly subject: Subject;
  /** Only in views: this event of the subject cannot be projected, and the subject is as it was before it. */
  readonly quarantined?: EventInTheWay;
}

/** Where a query finds the subject and the catalogue: the streams themselves, or the views of them. */
export interface LedgerReader {
  readonly catalogue: CatalogueSource;
  /** The same for decisions: rejects with `CatalogueInQuarantine` where a view holds an entry only up to an event in the way. */
  readonly decisionCatalogue: CatalogueSource;
  /** `noSubject` for a reference without facts. */
  subject(controllerId: string, subjectRef: string): Promise<FoundSubject>;
  /**
   * The position that an answer from this reader is true for, fresh enough to decide upon; to be taken before the documents
   * are read. Waits a bounded time until `minimum` is reached. Undefined when it is not reached, or when the views are stale,
   * stopped or of another ledger.
   */
  freshPosition(minimum?: bigint): Promise<bigint | undefined>;
}

/** The views that decisions read. */
export interface ViewReader extends LedgerReader {
  /** Several subjects of one tenant, by reference; `noSubject` for a reference without facts. */
  subjects(controllerId: string, subjectRefs: readonly string[]): Promise<ReadonlyMap<string, Pick<FoundSubject, 'subject'>>>;
  /**
   * Like `freshPosition`, for reads by people, whom the position tells how old an answer is: stale views are good enough.
   * Undefined only when the views are of another ledger or do not reach `minimum` in time.
   */
  reachedPosition(minimum?: bigint): Promise<bigint | undefined>;
}

/** The streams, always read to their end. */
export type StreamReader = LedgerReader;

export function streamReader(cache: StreamCache, freshPosition: StreamReader['freshPosition']): StreamReader {
  const catalogue = ledgerCatalogue(cache);
  return {
    catalogue,
    decisionCatalogue: catalogue,
    subject: async (controllerId, subjectRef) => {
      const { state, revision } = await cache.fresh(streams.subject(controllerId, subjectRef), subjectDecider);
      return { subject: revision < 0 ? noSubject : state };
    },
    freshPosition,
  };
}
