import { randomUUID } from 'node:crypto';
import { startProjections, type Notice, type Projections } from '#projections';
import { readModels } from '#read-models';
import { decodeAll, type Ledger } from '#runtime';

export interface Projecting {
  readonly observe: (notice: Notice) => void;
  /** The only projector there is: it need not wait for the lease of one that died. */
  readonly alone?: boolean;
}

/** Keeps every view up with the ledger, as long as this process holds their leases. */
export const project = ({ eventStore, documentStore }: Ledger, { observe, alone = false }: Projecting): Projections =>
  startProjections(readModels, {
    ledger: eventStore,
    documents: documentStore,
    decode: decodeAll,
    holder: `${process.pid}.${randomUUID()}`,
    takeOver: alone,
    observe,
  });
