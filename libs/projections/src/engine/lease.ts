import type { RunOutcome } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';

const leaseMillis = 5_000;
const renewMillis = 1_000;

/** The epoch of the lease, or undefined while another projector holds it. */
export const takeLease = (
  projection: string,
  takeOver: boolean,
  { documents, holder }: ProjectionDependencies,
): Promise<number | undefined> => documents.lease(projection, holder, leaseMillis, takeOver);

/** Renews the lease until it is lost or `signal` aborts. */
export async function keepLease(
  projection: string,
  epoch: number,
  signal: AbortSignal,
  dependencies: ProjectionDependencies,
): Promise<RunOutcome> {
  while (!signal.aborted) {
    await dependencies.time.sleep(renewMillis, signal);
    if (signal.aborted) break;
    if ((await takeLease(projection, false, dependencies)) !== epoch) return { kind: 'fenced' };
  }
  return { kind: 'ended' };
}
