import type { Instant } from '#kernel';
import { hasCountedSince, type Assertion } from '../legal-basis/assertions.ts';
import type { Grant } from '../events/consent.events.ts';
import { nonDiscretionaryBases } from '../events/legal-basis.events.ts';
import type { Subject } from '../subject/subject.state.ts';
import { fencesAt, type CategoryFence } from './fence.ts';

type FencePoint = Pick<CategoryFence, 'recordedAt' | 'revision'>;

/** Expressed later than the fence was recorded; of two equal times neither is later (domain-model 2). */
export const expressedAfter = (grant: Pick<Grant, 'grantExpressedAt'>, fence: Pick<FencePoint, 'recordedAt'>): boolean =>
  isLater(grant.grantExpressedAt, fence.recordedAt);

const isLater = (time: Instant | undefined, other: Instant): boolean => time !== undefined && time > other;

/** What may open a new epoch for a purpose. */
export interface EpochOpeners {
  /** When the last of the grants for the purpose was expressed that name a category and had counted by an instant. */
  readonly lastExpression: (dataCategory: string, at: Instant) => Instant | undefined;
  /** Of bases for the purpose. */
  readonly assertions: readonly Assertion[];
}

/**
 * Whether data of the category, for the purpose, belong to a new epoch at an instant: opened for good by the subject's grant
 * that names the category, expressed after the fence, once it counts, or by an assertion that an operator recorded after it,
 * once valid, at the fence or later (domain-model 6).
 */
export const epochOpened = (
  { lastExpression, assertions }: EpochOpeners,
  fence: FencePoint,
  dataCategory: string,
  at: Instant,
): boolean =>
  isLater(lastExpression(dataCategory, at), fence.recordedAt) ||
  assertions.some(
    (assertion) =>
      assertion.asserted.revision > fence.revision &&
      nonDiscretionaryBases.has(assertion.asserted.data.lawfulBasis) &&
      assertion.asserted.recordedBy.roles.includes('operator') &&
      hasCountedSince(assertion, fence.recordedAt, at),
  );

/** Whether an erasure recorded by `at` has closed one of the grant's categories to it (`CATEGORY_ERASED`). */
export function closedToGrant(subject: Subject, grant: Pick<Grant, 'dataCategories' | 'grantExpressedAt'>, at: Instant): boolean {
  const fences = fencesAt(subject, at);
  return grant.dataCategories.some((dataCategory) => fences.over(dataCategory).some((fence) => !expressedAfter(grant, fence)));
}
