import type { Instant, PolicyRef } from '#kernel';
import { everStood, type GrantHistory, type Started } from './grant-history.ts';

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

/** Those of the grants that count at some instant, in their order, whatever becomes of them since. */
export const countedGrants = (grants: readonly GrantHistory[]): readonly CountedGrant[] =>
  grants.filter(hasCounted).map(({ grant: { data, policyRef }, start }) => ({
    purposeId: data.purposeId,
    dataCategories: data.dataCategories,
    grantExpressedAt: data.grantExpressedAt,
    countedFrom: start,
    ...(policyRef && { policyRef }),
  }));

const hasCounted = (found: GrantHistory): found is Started => everStood(found) && found.invalidations.length === 0;
