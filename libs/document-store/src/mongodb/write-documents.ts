import { type AnyBulkWriteOperation, type Collection, MongoBulkWriteError, MongoServerError, type UpdateOneModel } from 'mongodb';
import { checkWrite } from '../port/check-write.ts';
import type { Write } from '../port/document-store.port.ts';
import { expectedBy, idIn } from './filters.ts';
import { fieldsOf, int64, type KeptDocument } from './kept-document.ts';
import { duplicateKey } from './store-errors.ts';

/**
 * Writes each document over the position that it was computed from, all in one command, and answers the writes that found
 * another: they are stale, the others are written.
 */
export async function writeDocuments(
  documents: Collection<KeptDocument>,
  writes: readonly Write[],
  epoch: number,
): Promise<readonly Write[]> {
  const operations = writes.map((write) => operationOf(write, epoch));
  const { applied, duplicates } = await bulk(documents, operations);
  const stale = new Set([...duplicates].map((index) => writes[index]!));
  const unmatched = writes.length - applied - stale.size;
  if (unmatched > 0) for (const write of await unmatchedOf(documents, writes, unmatched)) stale.add(write);
  return writes.filter((write) => stale.has(write));
}

export function operationOf(write: Write, epoch: number): { readonly updateOne: UpdateOneModel<KeptDocument> } {
  checkWrite(write);
  const { from, to, document } = write;
  const written = { position: int64(to), epoch };
  return {
    updateOne: {
      filter: expectedBy(write),
      update:
        document === 'removed'
          ? { $set: written, $unset: { json: true, fields: true } }
          : { $set: { ...written, json: JSON.stringify(document), fields: fieldsOf(document) } },
      // The document that is there after all makes the insertion fail by its id.
      upsert: from === 'absent',
    },
  };
}

interface Applied {
  readonly applied: number;
  /** Indexes of the writes whose document was there although it was thought absent. */
  readonly duplicates: ReadonlySet<number>;
}

/** Unordered, so that a stale write keeps no other from being made. */
async function bulk(documents: Collection<KeptDocument>, operations: AnyBulkWriteOperation<KeptDocument>[]): Promise<Applied> {
  try {
    const { matchedCount, upsertedCount } = await documents.bulkWrite(operations, { ordered: false });
    return { applied: matchedCount + upsertedCount, duplicates: new Set() };
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    return appliedBeside(error);
  }
}

/** Throws unless all that failed are duplicates, and the rest is safe. */
export function appliedBeside(error: MongoBulkWriteError): Applied {
  const failures = [error.writeErrors].flat();
  const unsafe = error.result.getWriteConcernError();
  if (unsafe) throw new MongoServerError({ code: unsafe.code, errmsg: 'the writes are not on the disk of the majority' });
  if (failures.length === 0 || failures.some(({ code }) => code !== duplicateKey)) throw error;
  const { matchedCount, upsertedCount } = error.result;
  return { applied: matchedCount + upsertedCount, duplicates: new Set(failures.map(({ index }) => index)) };
}

/**
 * The server counts the writes that found no document at their position and does not say which. When another projector has
 * written just what some of them would have, all of them are named.
 */
async function unmatchedOf(
  documents: Collection<KeptDocument>,
  writes: readonly Write[],
  count: number,
): Promise<readonly Write[]> {
  const updates = writes.filter(({ from }) => from !== 'absent');
  const found = documents.find(idIn(updates.map(({ id }) => id)), { projection: { position: 1 } });
  const positions = new Map<string, bigint>();
  for await (const { _id, position } of found) positions.set(_id, position);
  const elsewhere = updates.filter(({ id, to }) => positions.get(id) !== to);
  return elsewhere.length < count ? updates : elsewhere;
}
