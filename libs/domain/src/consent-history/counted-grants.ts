import type { Instant, PolicyRef } from '#kernel';
import type { ConsentHistory } from './consent-history.ts';
import { everStood, hasStarted, type GrantHistory, type Started } from './grant-history.ts';

/** A grant that counted at some instant: not stopped before its start, not invalidated, confirmed where that was asked. */
export interface CountedGrant {
  readonly purposeId: string;
  readonly dataCategories: readonly string[];
  /** Its own expression, or that of the grant it narrows. */
  readonly grantExpressedAt: Instant;
  /** When it first counted. */
  readonly countedFrom: Instant;
  readonly policyRef?: PolicyRef;
}

/** The grants for a purpose that had counted by an instant, by revision, whatever has become of them since. */
export const countedGrants = ({ purposeId, grants }: ConsentHistory, at: Instant): readonly CountedGrant[] =>
  grants
    .filter((found): found is Started => hasStarted(found, at) && hasCounted(found))
    .map(({ grant: { data, policyRef }, start }) => ({
      purposeId,
      dataCategories: data.dataCategories,
      grantExpressedAt: data.grantExpressedAt,
      countedFrom: start,
      ...(policyRef && { policyRef }),
    }));

const hasCounted = (found: GrantHistory): boolean => everStood(found) && found.invalidations.length === 0;
