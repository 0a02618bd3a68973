import type { Instant } from '#kernel';
import { cancelledBy, entriesKnownAt } from './cancelled.ts';
import type { Purpose, PurposeVersion } from './purpose.state.ts';

/** The number of the last version that was recorded, cancelled or not: numbers are never used again. 0 before the first. */
export const lastVersionNumber = ({ versions, cancelledVersions = [] }: Purpose): number =>
  Math.max(0, ...[...versions, ...cancelledVersions.map(({ entry }) => entry)].map(({ version }) => version));

/** The number of the last version that counts; where none does, of the last that was recorded. */
export const versionBefore = (purpose: Purpose): number => purpose.versions.at(-1)?.version ?? lastVersionNumber(purpose);

/**
 * The version that a recorded fact is bound to: the one that it names, or where that was cancelled the one before it
 * (domain-model 6).
 */
export function purposeVersionMeant(purpose: Purpose, version: number | undefined): PurposeVersion | undefined {
  const { versions, cancelledVersions } = purpose;
  const cancelled = cancelledVersions?.find(({ entry }) => entry.version === version)?.entry;
  if (!cancelled) return versions.find((candidate) => candidate.version === version);
  return versions.findLast((candidate) => candidate.version < cancelled.version);
}

/** The purpose as it was known at an instant, inclusive. */
export function purposeKnownAt({ retirement, ...purpose }: Purpose, knownAt: Instant): Purpose {
  const { versions, cancelledVersions, cancelledRetirements } = purpose;
  const [retiredThen] = entriesKnownAt(retirement ? [retirement] : [], cancelledRetirements, knownAt);
  return {
    ...purpose,
    versions: entriesKnownAt(versions, cancelledVersions, knownAt).toSorted((one, other) => one.version - other.version),
    ...(retiredThen && { retirement: retiredThen }),
    ...(cancelledVersions && { cancelledVersions: cancelledBy(cancelledVersions, knownAt) }),
    ...(cancelledRetirements && { cancelledRetirements: cancelledBy(cancelledRetirements, knownAt) }),
  };
}
