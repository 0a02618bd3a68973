import { instantOf, latest, type Instant } from '#kernel';

/**
 * The instant for which a version is marked `inForce`: `at`, or now. A version stamped by a faster clock counts as recorded by
 * now (domain-model 2).
 */
export const markAt = (
  at: Instant | undefined,
  clockMillis: number,
  versions: readonly { readonly recordedAt: Instant }[],
): Instant => at ?? latest(instantOf(clockMillis), ...versions.map(({ recordedAt }) => recordedAt));
