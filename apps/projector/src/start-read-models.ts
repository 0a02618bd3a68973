import { randomUUID } from 'node:crypto';
import { decodeAll, skippedIn } from '#application';
import { causeOf, type Log } from '#observability';
import { startProjections, type Notice, type Projections } from '#projections';
import { readModels } from '#read-models';
import type { Ledger } from '#runtime';

export interface ReadModelOptions {
  readonly log: Log;
  /** No other projector runs: the lease of a dead one is taken at once. */
  readonly alone?: boolean;
}

/** Keeps every view up with the ledger, as long as this process holds their leases. */
export const startReadModels = ({ eventStore, documentStore }: Ledger, { log, alone = false }: ReadModelOptions): Projections =>
  startProjections(readModels, {
    ledger: eventStore,
    documents: documentStore,
    decode: decodeAll,
    isSkipped: skippedIn(eventStore),
    holder: `${process.pid}.${randomUUID()}`,
    takeOver: alone,
    observe: (notice) => report(notice, log),
  });

function report({ projection, kind, state, error, at, cause }: Notice, log: Log): void {
  const { position, eventId, type } = at ?? {};
  const event = at && { position, eventId, type };
  const fields = { projection, state, code: error, ...event, ...(cause !== undefined && { cause: causeOf(cause) }) };
  if (kind === 'quarantined') log.error('an event cannot be projected: its stream is in quarantine', fields);
  else if (kind === 'healed') log.info('a stream has left quarantine', fields);
  else if (kind === 'trouble') log.warn('a projection met trouble and tries again', fields);
  else if (state === 'stopped') log.error('a projection stopped', fields);
  else log.info('a projection changed its state', fields);
}
