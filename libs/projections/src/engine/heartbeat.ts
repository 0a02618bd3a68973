import { StoreUnavailable } from '#kernel';
import type { RunOutcome } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { RunningProjection } from './running-projection.ts';
import { collectionOf } from '../read-model/read-model.ts';

const beatMillis = 1_000;

/**
 * Writes a heartbeat once a second, independent of the subscription: proof that the view holds every ledger event that the
 * store held at `asOf`. Without that proof none is written, and within `maxStaleness` no decision is made from the view.
 */
export async function keepBeating(run: RunningProjection, dependencies: ProjectionDependencies): Promise<RunOutcome> {
  const { signal } = run;
  while (!signal.aborted) {
    const asOf = dependencies.time.now();
    const outcome = await beatOnce(run, asOf, dependencies);
    if (outcome) return outcome;
    // When the clock has been set back, the next heartbeat is still due within a second.
    const rest = Math.min(beatMillis, asOf + beatMillis - dependencies.time.now());
    await dependencies.time.sleep(Math.max(0, rest), signal);
  }
  return { kind: 'ended' };
}

async function beatOnce(
  run: RunningProjection,
  asOf: number,
  { ledger, documents }: ProjectionDependencies,
): Promise<RunOutcome | undefined> {
  const { model, epoch, tracker, advanced, signal } = run;
  const end = await endAfter(ledger, tracker.projected);
  if (!end) return undefined;
  if (!end.ledgerEvents) tracker.advance(end.position);
  else if (!(await tracker.reaches(end.position, signal))) {
    // What was not delivered may be events of other categories only.
    const rest = await endAfter(ledger, tracker.projected);
    if (rest?.ledgerEvents) return { kind: 'stalled' };
    if (!rest) return undefined;
    tracker.advance(rest.position);
  }
  if (signal.aborted) return { kind: 'ended' };
  const written = await documents.beat(collectionOf(model), { position: tracker.projected, asOf }, epoch);
  if (written === 'fenced') return { kind: 'fenced' };
  await advanced();
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
