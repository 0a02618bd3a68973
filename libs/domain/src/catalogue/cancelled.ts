import type { Instant } from '#kernel';

/** An entry of the catalogue that was taken back before it was in force: from then on it counts as never published. */
export interface Cancelled<Entry> {
  readonly entry: Entry;
  readonly cancelledAt: Instant;
}

/** The cancelled entries, with those more that a cancellation meant. */
export const withCancelled = <Entry>(
  cancelled: readonly Cancelled<Entry>[] = [],
  meant: readonly Entry[],
  cancelledAt: Instant,
): readonly Cancelled<Entry>[] => [...cancelled, ...meant.map((entry) => ({ entry, cancelledAt }))];

interface Recorded {
  readonly recordedAt: Instant;
}

/** The entries that counted at an instant, inclusive: recorded by then, and not cancelled by then. Those cancelled later come last. */
export function entriesKnownAt<Entry extends Recorded>(
  entries: readonly Entry[],
  cancelled: readonly Cancelled<Entry>[] = [],
  knownAt: Instant,
): readonly Entry[] {
  const cancelledLater = cancelled.filter(({ cancelledAt }) => cancelledAt > knownAt).map(({ entry }) => entry);
  return [...entries, ...cancelledLater].filter(({ recordedAt }) => recordedAt <= knownAt);
}

/** Those of the cancelled entries that were cancelled by then. */
export const cancelledBy = <Entry>(
  cancelled: readonly Cancelled<Entry>[] | undefined,
  knownAt: Instant,
): readonly Cancelled<Entry>[] | undefined => cancelled?.filter(({ cancelledAt }) => cancelledAt <= knownAt);
