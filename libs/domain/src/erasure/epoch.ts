import type { Instant } from '#kernel';
import type { CountedGrant } from '../consent-history/counted-grants.ts';
import { hasCountedSince, legalBasesAt } from '../legal-basis/legal-bases-at.ts';
import type { Grant } from '../events/consent.events.ts';
import { nonDiscretionaryBases } from '../events/legal-basis.events.ts';
import type { Subject } from '../subject/subject.state.ts';
import { fencesOver, type CategoryFence } from './fence.ts';

type FencePoint = Pick<CategoryFence, 'recordedAt' | 'revision'>;

/** Expressed later than the fence was recorded; of two equal times neither is later (domain-model 2). */
export const expressedAfter = (grant: Pick<Grant, 'grantExpressedAt'>, fence: Pick<FencePoint, 'recordedAt'>): boolean =>
  grant.grantExpressedAt > fence.recordedAt;

/**
 * Whether data of the category, for the purpose, belong to a new epoch: opened for good by the subject's grant that
 * names the category, expressed after the fence, once it counts, or by an assertion that an operator recorded after it,
 * once valid, at the fence or later (domain-model 6). `grants`: those of the purpose that counted by `at`.
 */
export function epochOpened(
  subject: Subject,
  fence: FencePoint,
  { purposeId, dataCategory, at }: { readonly purposeId: string; readonly dataCategory: string; readonly at: Instant },
  grants: readonly CountedGrant[],
): boolean {
  return (
    grants.some(
      (grant) =>
        grant.purposeId === purposeId &&
        grant.dataCategories.includes(dataCategory) &&
        grant.countedFrom <= at &&
        expressedAfter(grant, fence),
    ) ||
    legalBasesAt(subject, at).some(
      (basis) =>
        basis.purposeId === purposeId &&
        nonDiscretionaryBases.has(basis.lawfulBasis) &&
        basis.revision > fence.revision &&
        basis.recordedBy.roles.includes('operator') &&
        hasCountedSince(basis, fence.recordedAt, at),
    )
  );
}

/** Whether an erasure recorded by `at` has closed one of the grant's categories to it (`CATEGORY_ERASED`). */
export function closedToGrant(subject: Subject, grant: Pick<Grant, 'dataCategories' | 'grantExpressedAt'>, at: Instant): boolean {
  return grant.dataCategories.some((dataCategory) =>
    fencesOver(subject, dataCategory, at).some((fence) => !expressedAfter(grant, fence)),
  );
}
