import type { Instant } from '#kernel';
import type { AssertedBasis } from '../events/legal-basis.events.ts';
import { isValidAt, type Assertion } from '../legal-basis/assertions.ts';

/** Which assertions a step 3g counts. */
export interface AssertionBounds {
  readonly lawfulBasis: AssertedBasis;
  /** Recorded after the fence of this revision. */
  readonly afterRevision: number | undefined;
  /** Absent: whenever it was. */
  readonly recordedBefore: Instant | undefined;
}

/** The assertions for the purpose that are valid at an instant. */
export interface ValidBases {
  /** Ids of the events that assert a basis within bounds; categories mostly share them. */
  within(bounds: AssertionBounds): readonly string[];
}

export function validBasesAt(assertions: readonly Assertion[], at: Instant): ValidBases {
  const valid = assertions.filter((assertion) => isValidAt(assertion, at)).map(({ asserted }) => asserted);
  const found = new Map<string, readonly string[]>();
  return {
    within: (bounds) => {
      const { lawfulBasis, afterRevision = -1, recordedBefore } = bounds;
      const key = `${lawfulBasis} ${afterRevision} ${recordedBefore}`;
      const known = found.get(key);
      if (known) return known;
      const ids = valid
        .filter(({ data }) => data.lawfulBasis === lawfulBasis)
        .filter(({ revision }) => revision > afterRevision)
        .filter(({ recordedAt }) => recordedBefore === undefined || recordedAt < recordedBefore)
        .map(({ eventId }) => eventId);
      found.set(key, ids);
      return ids;
    },
  };
}
