import type { EventStore } from '#event-store';
import type { Time } from '#projections';
import { readWait } from './projected-ledger.ts';

/** Nothing wakes who waits for another process to write: the end is looked at this often, in milliseconds. */
const pollMillis = 20;

/** The ledger's end now; undefined when it has not come to `min` within the time that a read may wait. */
export function headOfLedger(events: Pick<EventStore, 'endAfter'>, time: Time): (min?: bigint) => Promise<bigint | undefined> {
  // Looked for from where it was last seen, so that the store need not look through what lies before.
  let seen = 0n;
  return async (min = 0n) => {
    const deadline = time.now() + readWait;
    for (;;) {
      const { position } = await events.endAfter(seen);
      if (position > seen) seen = position;
      if (position >= min) return position;
      if (time.now() >= deadline) return undefined;
      await time.sleep(pollMillis);
    }
  };
}
