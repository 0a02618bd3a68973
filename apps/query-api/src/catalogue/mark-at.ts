import { instantOf, latest, type Instant } from '#kernel';

/**
 * The instant that the mark `inForce` is set for: as asked, else now, or later where a version was stamped by a faster
 * clock (domain-model 2).
 */
export const markAt = (
  asked: Instant | undefined,
  clockMillis: number,
  versions: readonly { readonly recordedAt: Instant }[],
): Instant => asked ?? latest(instantOf(clockMillis), ...versions.map(({ recordedAt }) => recordedAt));
