import type { Instant, PolicyRef } from '#kernel';
import { everStood, type GrantChange, type GrantHistory, type Started } from './grant-history.ts';

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

/** Those that count after some grants were added or changed; undefined where a change touches one that was there. */
export function countedAfter(
  counted: readonly CountedGrant[],
  changes: readonly GrantChange[],
): readonly CountedGrant[] | undefined {
  const touches = ({ was, is }: GrantChange) => was && (hasCounted(was) !== hasCounted(is) || was.start !== is.start);
  if (changes.some(touches)) return undefined;
  return [...counted, ...countedGrants(changes.flatMap(({ was, is }) => (was ? [] : [is])))];
}

const hasCounted = (found: GrantHistory): found is Started => everStood(found) && found.invalidations.length === 0;

/** When the last of them was expressed that name a data category and had counted by an instant. */
export function lastExpressed(grants: readonly CountedGrant[], dataCategory: string, at: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const { countedFrom, grantExpressedAt, dataCategories } of grants) {
    if (countedFrom > at || (last !== undefined && grantExpressedAt <= last)) continue;
    if (dataCategories.includes(dataCategory)) last = grantExpressedAt;
  }
  return last;
}
