import { noSubject, subjectDecider, type Subject } from '#domain';
import { streams } from '#kernel';
import { ledgerCatalogue } from '../catalogue/ledger-catalogue.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import type { StreamCache } from '../pipeline/stream-cache.ts';

/** Where a question finds the subject and the catalogue: the streams themselves, or the views of them. */
export interface LedgerReader {
  readonly catalogue: CatalogueSource;
  /** `noSubject` for a reference without facts. */
  subject(controllerId: string, subjectRef: string): Promise<Subject>;
}

/** The views, with what they are worth: asked before the documents are read. */
export interface ViewReader extends LedgerReader {
  /**
   * The smallest position of the views that a question needs, once they have seen `min`; undefined when they are stale,
   * stopped, of another ledger, or have not seen `min` within the time that a read may wait.
   */
  trueFor(min?: bigint): Promise<bigint | undefined>;
  /**
   * The same for people, to whom the position says how old an answer is: undefined only when the views are of another
   * ledger, or have not seen `min` in time.
   */
  seenBy(min?: bigint): Promise<bigint | undefined>;
}

/** The streams, with the position up to which an answer from them is true. */
export interface StreamReader extends LedgerReader {
  /** The store's end now; undefined when it has not reached `min` within the time that a read may wait. */
  trueFor(min?: bigint): Promise<bigint | undefined>;
}

export function streamReader(cache: StreamCache, trueFor: StreamReader['trueFor']): StreamReader {
  return {
    catalogue: ledgerCatalogue(cache),
    subject: async (controllerId, subjectRef) => {
      const { state, revision } = await cache.fresh(streams.subject(controllerId, subjectRef), subjectDecider);
      return revision < 0 ? noSubject : state;
    },
    trueFor,
  };
}
