import { StoreUnavailable } from '#kernel';
import type { RunOutcome } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { ProjectionRun } from './follow-ledger.ts';
import { collectionOf } from '../read-model/read-model.ts';

const beatMillis = 1_000;

/**
 * Proves once a second, independent of the subscription, that the view misses nothing: what the store held at `asOf` is in
 * it. No proof, no heartbeat: the view is then too old to decide upon within the bound that readers keep.
 */
export async function keepBeating(session: ProjectionRun, parts: ProjectionDependencies): Promise<RunOutcome> {
  const { signal } = session;
  while (!signal.aborted) {
    const asOf = parts.time.now();
    const outcome = await beatOnce(session, asOf, parts);
    if (outcome) return outcome;
    // A clock that stepped back meanwhile must not put the next one off for as long.
    const rest = Math.min(beatMillis, asOf + beatMillis - parts.time.now());
    await parts.time.sleep(Math.max(0, rest), signal);
  }
  return { kind: 'ended' };
}

async function beatOnce(
  session: ProjectionRun,
  asOf: number,
  { ledger, documents }: ProjectionDependencies,
): Promise<RunOutcome | undefined> {
  const { model, epoch, tracker: cursor, moved, signal } = session;
  const end = await endAfter(ledger, cursor.seen);
  if (!end) return undefined;
  if (!end.ledgerEvents) cursor.advance(end.position);
  else if (!(await cursor.reaches(end.position, signal))) {
    // What did not come may be events of other categories alone.
    const rest = await endAfter(ledger, cursor.seen);
    if (rest?.ledgerEvents) return { kind: 'stalled' };
    if (!rest) return undefined;
    cursor.advance(rest.position);
  }
  if (signal.aborted) return { kind: 'ended' };
  const written = await documents.beat(collectionOf(model), { position: cursor.seen, asOf }, epoch);
  if (written === 'fenced') return { kind: 'fenced' };
  await moved();
  return undefined;
}

/** Undefined when the store cannot be read. */
async function endAfter(ledger: ProjectionDependencies['ledger'], verified: bigint) {
  try {
    return await ledger.endAfter(verified);
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}
