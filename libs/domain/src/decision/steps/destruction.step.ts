import { categoriesOf, has } from '../../subject/category-set.ts';
import { isOpenForDestruction } from '../../erasure/erasure-at.ts';
import type { ErasureCase } from '../../erasure/erasure-case.ts';
import { outcomeFor } from '../../erasure/outcomes.ts';
import { supersedes } from '../../erasure/suspension.ts';
import { restricts } from '../../restriction/restrictions-at.ts';
import type { StepContext } from '../step-context.ts';
import { deny, type Finding } from '../finding.ts';
import { reopened } from './epoch.ts';
import { heldIds } from './held.ts';

/** Step 3b: data may be destroyed for an approved case only, and not while a hold or a restriction keeps them. */
export function destructionStep(context: StepContext, dataCategory: string, operation: 'erase' | 'anonymise'): Finding {
  const holds = heldIds(context, dataCategory);
  if (holds.length > 0) return deny('3b', 'LEGAL_HOLD', holds);
  const cases = casesFor(context, dataCategory, operation);
  const restrictions = context
    .restrictions()
    .filter((restriction) => restricts(restriction, dataCategory) && !cases.some((erasure) => supersedes(erasure, restriction)));
  if (restrictions.length > 0)
    return deny(
      '3b',
      'RESTRICTED',
      restrictions.map(({ eventId }) => eventId),
    );
  if (cases.length === 0) return deny('3b', 'NO_ERASURE_CASE');
  const decisive = cases.flatMap(({ eventIds }) => [eventIds.assessed!, eventIds.approved!]);
  return { decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: null, decisive, step: '3b' };
}

/** Approved, not completed, with that outcome, and no newer epoch of the category than its fence. */
function casesFor(context: StepContext, dataCategory: string, operation: 'erase' | 'anonymise'): readonly ErasureCase[] {
  return context.erasures().filter((erasure) => {
    if (!isOpenForDestruction(erasure) || !has(categoriesOf(erasure.dataCategories), dataCategory)) return false;
    if (outcomeFor(erasure.outcomes, dataCategory)?.outcome !== operation) return false;
    const fence = context.fences().inCase(erasure, dataCategory);
    return !fence || !reopened(context, dataCategory, fence);
  });
}
