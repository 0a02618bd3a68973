import type { EventStore } from '#event-store';
import type { Time } from '#projections';
import { readWait } from './projected-ledger.ts';

/** How often the end is looked up while a minimum is waited for, in milliseconds: nothing signals between processes. */
const pollMillis = 20;

/**
 * The position of the last ledger event; undefined when `minimum` is not reached within the time that a read may wait. Events
 * of other categories do not move it, unless their position was the minimum. Where the last ledger event is far to seek, it is
 * the end of the store.
 */
export function headOfLedger(
  events: Pick<EventStore, 'endAfter'>,
  time: Time,
): (minimum?: bigint) => Promise<bigint | undefined> {
  let seen = 0n;
  let head = 0n;
  const lookUpEnd = async (): Promise<bigint> => {
    // From the end that was seen last, so that the store need not go through what lies before.
    const { position, ledgerEvents, lastLedgerEvent = position } = await events.endAfter(seen);
    if (ledgerEvents) head = larger(head, lastLedgerEvent);
    seen = larger(seen, position);
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

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
