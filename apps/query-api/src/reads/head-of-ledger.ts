import type { EventStore } from '#event-store';
import { ledgerCategories } from '#kernel';
import type { Time } from '#projections';
import { readWait } from './projected-ledger.ts';

/** Nothing wakes who waits for another process to write: the end is looked at this often, in milliseconds. */
const pollMillis = 20;
/** Positions among which the last event of the ledger is looked for; in a longer stretch its end will do. */
const near = 1_000n;

type Events = Pick<EventStore, 'endAfter' | 'readAll'>;

/**
 * The ledger's end now; undefined when it has not come to `min` within the time that a read may wait. What is no event of the
 * ledger does not move it, unless that was waited for.
 */
export function headOfLedger(events: Events, time: Time): (min?: bigint) => Promise<bigint | undefined> {
  // Looked for from where the store's end was last seen, so that the store need not look through what lies before.
  let seen = 0n;
  let head = 0n;
  const look = async (): Promise<bigint> => {
    const after = seen;
    const { position, ledgerEvents } = await events.endAfter(after);
    const last = ledgerEvents ? await lastIn(after, position, events) : head;
    // Together and last: who looks meanwhile must not take what was not yet looked through for empty.
    head = larger(head, last);
    seen = larger(seen, position);
    return position;
  };
  return async (min = 0n) => {
    const deadline = time.now() + readWait;
    for (;;) {
      if ((await look()) >= min) return larger(head, min);
      if (time.now() >= deadline) return undefined;
      await time.sleep(pollMillis);
    }
  };
}

/** The last event of the ledger behind `after`; `end` where that is far away. */
async function lastIn(after: bigint, end: bigint, events: Pick<Events, 'readAll'>): Promise<bigint> {
  if (end - after > near) return end;
  let last = after;
  for await (const { position } of events.readAll(after, ledgerCategories)) if (position <= end) last = position;
  return last;
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
