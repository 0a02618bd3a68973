import { type Collection, type Filter, MongoServerError, type UpdateFilter } from 'mongodb';
import type { Checkpoint, Condition, Heartbeat, Progress } from '../port/document-store.port.ts';
import { idIs } from './filters.ts';
import { int64 } from './kept-document.ts';
import { duplicateKey } from './store-errors.ts';

/** The state of a projection, in one document. */
export interface KeptProgress {
  readonly _id: string;
  readonly epoch: number;
  readonly holder?: string;
  readonly leasedUntil?: number;
  readonly checkpoint?: Checkpoint;
  readonly heartbeat?: Heartbeat;
  readonly condition?: Condition;
  /** Collections whose old documents are being deleted: until that is done nobody gets the lease. */
  readonly dropping?: readonly string[];
}

export type ProgressDocuments = Collection<KeptProgress>;

export async function readProgress(projections: ProgressDocuments, projection: string, maxTimeMS: number): Promise<Progress> {
  const kept = await projections.findOne(idIs(projection), { maxTimeMS });
  if (!kept) return { epoch: 0 };
  const { _id, holder: _, dropping: __, ...progress } = kept;
  return progress;
}

/** Whether a newer epoch holds the projection. */
export async function isFenced(projections: ProgressDocuments, projection: string, epoch: number): Promise<boolean> {
  const newer = await projections.findOne({ ...idIs(projection), epoch: { $gt: epoch } }, { projection: { _id: 1 } });
  return newer !== null;
}

/** False when a newer epoch holds the projection. Changes nothing when the projection has come further. */
export async function writeCheckpoint(
  projections: ProgressDocuments,
  projection: string,
  { ledgerId, position, eventId }: Checkpoint,
  epoch: number,
): Promise<boolean> {
  const checkpoint = { ledgerId, position: int64(position), ...(eventId !== undefined && { eventId }) };
  const isFurther = { 'checkpoint.ledgerId': ledgerId, 'checkpoint.position': { $gt: int64(position) } };
  if (await fencedWrite(projections, projection, { checkpoint }, epoch, { $nor: [isFurther] })) return true;
  return !(await isFenced(projections, projection, epoch));
}

export function writeHeartbeat(
  projections: ProgressDocuments,
  projection: string,
  { position, asOf }: Heartbeat,
  epoch: number,
): Promise<boolean> {
  return fencedWrite(projections, projection, { heartbeat: { position: int64(position), asOf } }, epoch);
}

export function writeCondition(
  projections: ProgressDocuments,
  projection: string,
  { state, since, error, at, order, rebuild, skipped }: Condition,
  epoch: number,
): Promise<boolean> {
  const condition = {
    state,
    since,
    ...(error !== undefined && { error }),
    ...(at && { at }),
    ...(order !== undefined && { order }),
    ...(rebuild && { rebuild }),
    ...(skipped && { skipped }),
  };
  return fencedWrite(projections, projection, { condition }, epoch);
}

type Written = Pick<KeptProgress, 'checkpoint'> | Pick<KeptProgress, 'heartbeat'> | Pick<KeptProgress, 'condition'>;

async function fencedWrite(
  projections: ProgressDocuments,
  projection: string,
  written: Written,
  epoch: number,
  unless: Filter<KeptProgress> = {},
): Promise<boolean> {
  const filter = { ...idIs(projection), epoch: { $lte: epoch }, ...unless };
  const update: UpdateFilter<KeptProgress> = { $set: { ...written, epoch } };
  try {
    await projections.updateOne(filter, update, { upsert: true });
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // There is a newer epoch, or what is not to be overwritten, or another process has made the document in between.
    return (await projections.updateOne(filter, update)).matchedCount === 1;
  }
}

export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === duplicateKey;
