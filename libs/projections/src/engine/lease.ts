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

/** Renews the lease until it is lost, `signal` aborts or an operator has given an order. */
export async function keepLease(
  projection: string,
  epoch: number,
  { signal, ordered }: { readonly signal: AbortSignal; readonly ordered: () => Promise<boolean> },
  dependencies: ProjectionDependencies,
): Promise<RunOutcome> {
  while (!signal.aborted) {
    await dependencies.time.sleep(renewMillis, signal);
    if (signal.aborted) break;
    if ((await takeLease(projection, false, dependencies)) !== epoch) return { kind: 'fenced' };
    if (await ordered()) break;
  }
  return { kind: 'ended' };
}
