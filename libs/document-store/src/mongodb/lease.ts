import type { Filter } from 'mongodb';
import { grantLease, type LeaseRequest } from '../port/grant-lease.ts';
import { finishDrop } from './drop-view.ts';
import { idIs } from './filters.ts';
import { isDuplicate, type KeptProgress, type ProgressDocuments } from './progress.ts';
import type { Documents } from './drop-view.ts';

/** Others who ask for the same lease in between can make an attempt vain; of that many attempts one comes through. */
const attempts = 8;

/** The epoch of the lease, or undefined while another holder's lease runs. */
export async function takeLease(
  projections: ProgressDocuments,
  documents: Documents,
  request: LeaseRequest,
): Promise<number | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const held = await projections.findOne(idIs(request.projection));
    if (held?.dropping) {
      await finishDrop(projections, documents, held);
      continue;
    }
    const epoch = grantLease(held ?? { epoch: 0 }, request);
    if (epoch === undefined || (await keep(projections, held, request, epoch))) return epoch;
  }
  return undefined;
}

/** False when the lease is no longer as it was read. */
async function keep(
  projections: ProgressDocuments,
  held: KeptProgress | null,
  { projection, holder, until }: LeaseRequest,
  epoch: number,
): Promise<boolean> {
  const lease = { epoch, holder, leasedUntil: until };
  if (held) return (await projections.updateOne(asRead(held), { $set: lease })).matchedCount === 1;
  try {
    await projections.insertOne({ _id: projection, ...lease });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const asRead = ({ _id, epoch, holder, leasedUntil }: KeptProgress): Filter<KeptProgress> => ({
  ...idIs(_id),
  epoch: { $eq: epoch },
  holder: holder === undefined ? { $exists: false } : { $eq: holder },
  leasedUntil: leasedUntil === undefined ? { $exists: false } : { $eq: leasedUntil },
  dropping: { $exists: false },
});

export async function endLease(projections: ProgressDocuments, projection: string, holder: string): Promise<void> {
  await projections.updateOne({ ...idIs(projection), holder: { $eq: holder } }, { $unset: { holder: true, leasedUntil: true } });
}
