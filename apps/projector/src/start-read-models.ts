import { randomUUID } from 'node:crypto';
import { decodeAll, skippedIn } from '#application';
import { startProjections, type Projections } from '#projections';
import { readModels } from '#read-models';
import type { Boot, Ledger } from '#runtime';
import { reportTo } from './report-projections.ts';

export interface ReadModelOptions extends Pick<Boot, 'log' | 'metrics'> {
  /** No other projector runs: the lease of a dead one is taken at once. */
  readonly alone?: boolean;
}

/** Keeps every view up with the ledger, as long as this process holds their leases. */
export const startReadModels = (
  { eventStore, documentStore }: Ledger,
  { log, metrics, alone = false }: ReadModelOptions,
): Projections =>
  startProjections(readModels, {
    ledger: eventStore,
    documents: documentStore,
    decode: decodeAll,
    isSkipped: skippedIn(eventStore),
    holder: `${process.pid}.${randomUUID()}`,
    takeOver: alone,
    ...reportTo({ log, metrics }),
  });
