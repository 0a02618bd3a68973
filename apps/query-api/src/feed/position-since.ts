import { instantOf, millisOf, type Instant } from '#kernel';

/** The next event of a tenant behind a position, as a view has it; undefined when the view has none. */
export type NextRecorded = (after: bigint) => Promise<{ readonly position: string; readonly recordedAt: string } | undefined>;

/** Clocks that were set back may have recorded an event with an earlier instant than one before it, by so much. */
const clockMillis = 60_000;

/**
 * A position in [`after`, `head`] behind which every event recorded since `instant` lies, with few older ones: found by halving, so
 * that nobody reads all that a tenant ever recorded. Without the view it is `after`.
 */
export async function positionSince(instant: Instant, after: bigint, head: bigint, next: NextRecorded): Promise<bigint> {
  const earliest = instantOf(millisOf(instant) - clockMillis);
  let [low, high] = [after, head];
  while (low < high) {
    const middle = (low + high) / 2n;
    const found = await next(middle);
    if (found && found.recordedAt < earliest) low = BigInt(found.position);
    else high = middle;
  }
  return low < head ? low : head;
}
