import type { Collection } from 'mongodb';
import type { CollectionName } from '../port/document-store.port.ts';
import { idIn, idIs, olderThan } from './filters.ts';
import type { KeptDocument } from './kept-document.ts';
import type { KeptProgress, ProgressDocuments } from './progress.ts';

export type Documents = (collection: CollectionName) => Collection<KeptDocument>;

/** Deleted by one command, so that each stays within its time. */
const page = 2_000;

/**
 * Forgets how far the projection was and deletes its documents. First the epoch rises: whoever loads a document that is
 * already gone finds, when it commits, that it is fenced. A drop that is broken off is finished by whoever next asks for the lease.
 */
export async function dropView(
  projections: ProgressDocuments,
  documents: Documents,
  projection: string,
  collections: readonly CollectionName[],
): Promise<void> {
  const fenced = await projections.findOneAndUpdate(
    idIs(projection),
    {
      $inc: { epoch: 1 },
      $set: { dropping: collections },
      $unset: { holder: true, leasedUntil: true, checkpoint: true, heartbeat: true, condition: true },
    },
    { upsert: true, returnDocument: 'after' },
  );
  if (fenced) await finishDrop(projections, documents, fenced);
}

/** Only what was written in an older epoch: the command may arrive when the next rebuild has begun. */
export async function finishDrop(
  projections: ProgressDocuments,
  documents: Documents,
  { _id, epoch, dropping = [] }: KeptProgress,
): Promise<void> {
  for (const collection of dropping) await deleteOlder(documents(collection), epoch);
  await projections.updateOne({ ...idIs(_id), epoch: { $eq: epoch } }, { $unset: { dropping: true } });
}

async function deleteOlder(documents: Collection<KeptDocument>, epoch: number): Promise<void> {
  for (;;) {
    const old = await documents.find(olderThan(epoch), { projection: { _id: 1 }, limit: page }).toArray();
    if (old.length === 0) return;
    await documents.deleteMany({ ...idIn(old.map(({ _id }) => _id)), ...olderThan(epoch) });
  }
}
