import type { EventStore } from '#event-store';
import { ledgerCategories } from '#kernel';
import type { Time } from '#projections';
import { readWait } from './projected-ledger.ts';

/** How often the end is looked up while a minimum is waited for, in milliseconds: nothing signals between processes. */
const pollMillis = 20;
/** The last ledger event is searched within so many positions; over a longer stretch the stretch's end is close enough. */
const maxScan = 1_000n;

type Events = Pick<EventStore, 'endAfter' | 'readAll'>;

/**
 * The position of the last ledger event; undefined when `minimum` is not reached within the time that a read may wait. Events
 * of other categories do not move it, unless their position was the minimum.
 */
export function headOfLedger(events: Events, time: Time): (minimum?: bigint) => Promise<bigint | undefined> {
  let scanned = 0n;
  let head = 0n;
  const lookUpEnd = async (): Promise<bigint> => {
    // Continues where the last scan ended, so that the store need not go through what lies before.
    const after = scanned;
    const { position, ledgerEvents } = await events.endAfter(after);
    const last = ledgerEvents ? await lastIn(after, position, events) : head;
    // Both are set together after the scan: a concurrent call must not take an unscanned stretch for an empty one.
    head = larger(head, last);
    scanned = larger(scanned, position);
    return position;
  };
  return async (minimum = 0n) => {
    const deadline = time.now() + readWait;
    for (;;) {
      if ((await lookUpEnd()) >= minimum) return larger(head, minimum);
      if (time.now() >= deadline) return undefined;
      await time.sleep(pollMillis);
    }
  };
}

/** The position of the last ledger event after `after`; `end` when that is far away. */
async function lastIn(after: bigint, end: bigint, events: Pick<Events, 'readAll'>): Promise<bigint> {
  if (end - after > maxScan) return end;
  let last = after;
  for await (const { position } of events.readAll(after, ledgerCategories)) if (position <= end) last = position;
  return last;
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
