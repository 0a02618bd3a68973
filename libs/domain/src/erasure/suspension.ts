import type { Instant } from '#kernel';
import { legalHoldsAt } from '../legal-hold/legal-holds-at.ts';
import { restrictionsAt, type Restriction } from '../restriction/restrictions-at.ts';
import type { Subject } from '../subject/subject.state.ts';
import { categoriesOf, union } from './category-set.ts';
import type { CategorySet } from './erasure.events.ts';
import type { ErasureCase } from './erasure-case.ts';

type Request = Pick<ErasureCase, 'requestedBySubject' | 'receivedAt' | 'revision'>;

/**
 * A request by the subject's own side, received after the restriction, says that the data need not be kept for the
 * subject's sake any more (Art. 18(1)(b), (c) GDPR; domain-model 6). Received in the same millisecond: by revision.
 */
export function supersedes(request: Request, restriction: Pick<Restriction, 'receivedAt' | 'revision'>): boolean {
  if (!request.requestedBySubject) return false;
  if (request.receivedAt !== restriction.receivedAt) return request.receivedAt > restriction.receivedAt;
  return request.revision > restriction.revision;
}

/** What must not be destroyed for a case at an instant: under a hold, or under a restriction that its request does not supersede. */
export function keptFrom(subject: Subject, request: Request, at: Instant): CategorySet {
  const holds = legalHoldsAt(subject, at).filter((hold) => hold.state === 'placed');
  const restrictions = restrictionsAt(subject, at).filter(
    (restriction) => restriction.state !== 'lifted' && !supersedes(request, restriction),
  );
  return union(...[...holds, ...restrictions].map(({ dataCategories }) => categoriesOf(dataCategories)));
}
