import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { hasCounted } from './counted.ts';
import { fencesOf, type Fence } from './erasure.ts';
import { expressionOfGrant, grantsFor } from './grant.ts';
import type { CategoryQuestion } from './question.ts';
import { earliestOf, latestOf } from './time.ts';
import { ofType, type World } from './world.ts';

/**
 * What opens a category again for its purpose (domain-model 6, "Erasure"): the subject's own grant that names it, or an
 * assertion of one of three bases that an operator records, each after the fence and once it counts.
 */
export function epochOpenedAfter(world: World, fence: Fence, purposeId: string, category: string, at: Instant): boolean {
  const byGrant = grantsFor(world, purposeId).some(
    (grant) => grant.data.dataCategories.includes(category) && isAfterFence(world, grant, fence) && hasCounted(world, grant, at),
  );
  return byGrant || ofType(world, 'LegalBasisAsserted').some((basis) => opensEpoch(world, basis, fence, purposeId, at));
}

/** Expressed after the fence: strictly, for both are times. */
export const isAfterFence = (world: World, grant: AnyGrant, fence: Fence): boolean =>
  fence.recordedAt < expressionOfGrant(world, grant);

function opensEpoch(
  world: World,
  { data, revision, recordedBy }: EventOf<'LegalBasisAsserted'>,
  fence: Fence,
  purposeId: string,
  at: Instant,
): boolean {
  const strong = ['contract', 'legalObligation', 'vitalInterest'].includes(data.lawfulBasis);
  const byOperator = recordedBy.roles.includes('operator');
  if (!strong || !byOperator || data.purposeId !== purposeId || revision < fence.revision) return false;
  // It opens at the first instant at which it is valid and the fence stands, and must not be over by then.
  const opening = latestOf(data.validFrom, fence.recordedAt);
  const ends = ofType(world, 'LegalBasisEnded').filter((end) => end.data.legalBasisId === data.legalBasisId);
  const overAt = earliestOf(data.validUntil, ...ends.map(({ receivedAt }) => receivedAt));
  return opening <= at && (overAt === undefined || opening < overAt);
}

/**
 * Only grants expressed and assertions recorded after the fence count in a new epoch: the last fence, for its epoch is open.
 */
export function countsInEpoch({
  world,
  category,
  at,
}: CategoryQuestion): (fact: AnyGrant | EventOf<'LegalBasisAsserted'>) => boolean {
  const fence = fencesOf(world, category, at).at(-1);
  return (fact) => {
    if (!fence) return true;
    return fact.type === 'LegalBasisAsserted' ? fact.revision > fence.revision : isAfterFence(world, fact, fence);
  };
}
