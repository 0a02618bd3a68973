import type { Instant, PolicyRef } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { consentFacts } from './consent-history.ts';
import { grantAt, hasCounted } from './grant-history.ts';

/** A grant that counted at some instant: not stopped before its start, not invalidated, confirmed where that was asked. */
export interface CountedGrant {
  readonly purposeId: string;
  readonly dataCategories: readonly string[];
  /** Its own expression, or that of the grant it narrows. */
  readonly grantExpressedAt: Instant;
  readonly revision: number;
  /** When it first counted. */
  readonly countedFrom: Instant;
}

/** The grants for a purpose that had counted by an instant, by revision, whatever has become of them since. */
export function countedGrants(
  subject: Subject,
  purposeId: string,
  at: Instant,
): readonly (CountedGrant & { readonly policyRef?: PolicyRef })[] {
  const facts = consentFacts(subject, purposeId, at);
  return facts.grants
    .map((grant) => grantAt(grant, facts))
    .filter(hasCounted)
    .map(({ grant: { data, revision, policyRef }, start }) => ({
      purposeId,
      dataCategories: data.dataCategories,
      grantExpressedAt: data.grantExpressedAt,
      revision,
      countedFrom: start,
      ...(policyRef && { policyRef }),
    }));
}
