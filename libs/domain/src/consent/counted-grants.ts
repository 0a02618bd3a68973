import type { Instant, PolicyRef } from '#kernel';
import type { CountedGrant } from '../erasure/epoch.ts';
import type { Subject } from '../subject/subject.state.ts';
import { consentFacts } from './consent-facts.ts';
import { grantAt, hasCounted } from './grant-at.ts';

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
