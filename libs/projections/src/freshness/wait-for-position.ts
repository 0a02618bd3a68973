import type { DocumentStore } from '#document-store';
import { provenPosition } from './staleness.ts';
import type { Time } from '../waiting/time.ts';
import type { ChangeSignal } from '../waiting/change-signal.ts';

/** Between processes nothing wakes a waiter: it looks this often, in milliseconds. */
const pollMillis = 20;

export interface PositionSource {
  readonly documents: Pick<DocumentStore, 'progress'>;
  readonly time: Time;
  /** Of the projections of this process, where it has any. */
  readonly published?: ChangeSignal;
}

/** Waits until the view has come to `min`, at most `timeoutMillis`; resolves with the position that it has then. */
export async function waitForPosition(
  projection: string,
  min: bigint,
  timeoutMillis: number,
  watch: PositionSource,
): Promise<bigint> {
  const { documents, time, published } = watch;
  const deadline = time.now() + timeoutMillis;
  for (;;) {
    // Taken before looking: a commit in between must not be slept through.
    const woken = published?.next;
    const position = provenPosition(await documents.progress(projection));
    const left = deadline - time.now();
    if (position >= min || left <= 0) return position;
    const sleeping = new AbortController();
    const slept = time.sleep(Math.min(pollMillis, left), sleeping.signal);
    await (woken ? Promise.race([woken, slept]) : slept);
    sleeping.abort();
  }
}
