import type { DocumentStore } from '#document-store';
import type { ChangeSignal } from '../waiting/change-signal.ts';
import type { Time } from '../waiting/time.ts';
import { provenPosition } from './staleness.ts';

/** How often progress is read while another process projects, in milliseconds: nothing signals between processes. */
const pollMillis = 20;

export interface PositionSource {
  readonly documents: Pick<DocumentStore, 'progress'>;
  readonly time: Time;
  /** Signals progress of the projections of this process, when it has any. */
  readonly published?: ChangeSignal;
}

/** Waits until the view has reached `minimum`, at most `timeoutMillis`; resolves with its position then. */
export async function waitForPosition(
  projection: string,
  minimum: bigint,
  timeoutMillis: number,
  { documents, time, published }: PositionSource,
): Promise<bigint> {
  const deadline = time.now() + timeoutMillis;
  for (;;) {
    // Taken before progress is read, so that a commit in between is noticed.
    const changed = published?.next;
    const position = provenPosition(await documents.progress(projection));
    const left = deadline - time.now();
    if (position >= minimum || left <= 0) return position;
    const sleeping = new AbortController();
    const slept = time.sleep(Math.min(pollMillis, left), sleeping.signal);
    await (changed ? Promise.race([changed, slept]) : slept);
    sleeping.abort();
  }
}
