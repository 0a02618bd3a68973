import type { Cancelled } from '#domain';
import { instantOf, latest, type Instant } from '#kernel';

interface Versioned<Version> {
  readonly versions: readonly Version[];
  readonly cancelledVersions?: readonly Cancelled<Version>[];
}

/** A version as a list shows it: one that was cancelled with the time of that, so that its number or name is seen to be taken. */
export interface Listed<Version> extends Partial<Cancelled<Version>> {
  readonly entry: Version;
}

export const listedVersions = <Version>({ versions, cancelledVersions = [] }: Versioned<Version>): readonly Listed<Version>[] => [
  ...versions.map((entry) => ({ entry })),
  ...cancelledVersions,
];

/**
 * The instant for which a version is marked `inForce`: `at`, or now. What was stamped by a faster clock counts as recorded by
 * now (domain-model 2).
 */
export const markAt = (
  at: Instant | undefined,
  clockMillis: number,
  versions: readonly Listed<{ readonly recordedAt: Instant }>[],
): Instant => at ?? latest(instantOf(clockMillis), ...versions.map(({ entry, cancelledAt }) => cancelledAt ?? entry.recordedAt));
