import type { Outcome } from './outcome.ts';
import type { Parts } from './parts.ts';

const leaseMillis = 5_000;
const renewMillis = 1_000;

/** The epoch of the lease, or undefined while another projector holds it. */
export const takeLease = (projection: string, takeOver: boolean, { documents, holder }: Parts): Promise<number | undefined> =>
  documents.lease(projection, holder, leaseMillis, takeOver);

/** Renews the lease until it is lost or `signal` aborts. */
export async function keepLease(projection: string, epoch: number, signal: AbortSignal, parts: Parts): Promise<Outcome> {
  while (!signal.aborted) {
    await parts.time.sleep(renewMillis, signal);
    if (signal.aborted) break;
    if ((await takeLease(projection, false, parts)) !== epoch) return { kind: 'fenced' };
  }
  return { kind: 'ended' };
}
