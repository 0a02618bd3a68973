import type { AnyGrant, EventOf } from '#domain';
import type { Instant } from '#kernel';
import { hasCounted } from './counted.ts';
import { fencesOf, type Fence } from './erasure.ts';
import { expressionOfGrant, grantsFor } from './grant.ts';
import type { CategoryQuestion } from './question.ts';
import { earliestOf, latestOf } from './time.ts';
import { ofType, type World } from './world.ts';

/** "A new epoch of a fenced category opens, for its purpose and for good, with the subject's grant that names it, expressed
 * after the fence, once it counts, or an assertion of contract, legalObligation or vitalInterest recorded after it by
 * an operator ..., once valid, at the fence or later". */
export function epochOpenedAfter(world: World, fence: Fence, purposeId: string, category: string, at: Instant): boolean {
  const byGrant = grantsFor(world, purposeId).some(
    (grant) => grant.data.dataCategories.includes(category) && isAfterFence(world, grant, fence) && hasCounted(world, grant, at),
  );
  return byGrant || ofType(world, 'LegalBasisAsserted').some((basis) => opensEpoch(world, basis, fence, purposeId, at));
}

/** "expressed after the fence": strictly, for both are times. */
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

/** "under it only grants expressed and assertions recorded after the fence count": the last fence, for its epoch is open. */
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
