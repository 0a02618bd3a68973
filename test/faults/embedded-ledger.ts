import { randomUUID } from 'node:crypto';
import { decodeAll } from '#application';
import { startProjections } from '#projections';
import { readModels } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';

/** The ledger in the folder, in this process. */
export const ledgerIn = (folder: string): Promise<Ledger> => {
  const stores = { EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` };
  return openLedger(settingsFrom(stores), { clock: Date.now, warn: () => undefined });
};

/** Runs a projector of this process while the work goes on; it takes the leases of any other. */
export async function projecting<Result>({ eventStore, documentStore }: Ledger, work: () => Promise<Result>): Promise<Result> {
  const options = { ledger: eventStore, documents: documentStore, decode: decodeAll, holder: randomUUID(), takeOver: true };
  const projections = startProjections(readModels, options);
  try {
    return await work();
  } finally {
    await projections.stop();
  }
}
