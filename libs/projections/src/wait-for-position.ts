import type { DocumentStore } from '#document-store';
import { positionOf } from './freshness.ts';
import type { Time } from './time.ts';
import type { Wakeups } from './wakeups.ts';

/** Between processes nothing wakes a waiter: it looks this often, in milliseconds. */
const pollMillis = 20;

export interface Watch {
  readonly documents: Pick<DocumentStore, 'progress'>;
  readonly time: Time;
  /** Of the projections of this process, where it has any. */
  readonly published?: Wakeups;
}

/** Waits until the view has come to `min`, at most `timeoutMillis`; resolves with the position that it has then. */
export async function waitForPosition(projection: string, min: bigint, timeoutMillis: number, watch: Watch): Promise<bigint> {
  const { documents, time, published } = watch;
  const deadline = time.now() + timeoutMillis;
  for (;;) {
    // Taken before looking: a commit in between must not be slept through.
    const woken = published?.next;
    const position = positionOf(await documents.progress(projection));
    const left = deadline - time.now();
    if (position >= min || left <= 0) return position;
    const sleeping = new AbortController();
    const slept = time.sleep(Math.min(pollMillis, left), sleeping.signal);
    await (woken ? Promise.race([woken, slept]) : slept);
    sleeping.abort();
  }
}
