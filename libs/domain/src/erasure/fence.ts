import { remembered, type Instant } from '#kernel';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { OrAll } from '../events/fact.ts';
import { categoriesOf, intersection, isSubset, union } from '../subject/category-set.ts';
import { caseFactsAt, type CaseFacts } from './case-facts.ts';
import type { ErasureCase } from './erasure-case.ts';
import { erasureCases } from './erasure-at.ts';
import type { ErasureExemption } from '../events/erasure.events.ts';
import { outcomeFor } from './outcomes.ts';
import { recordedFences, type RecordedFence, type RecordedFences } from './recorded-fences.ts';

/** How an executed case closes one data category. */
export interface CategoryFence {
  readonly erasureId: string;
  readonly recordedAt: Instant;
  readonly revision: number;
  readonly eventId: string;
  /** Kept back under an exemption until an instant (exclusive); absent: to be destroyed, or destroyed. */
  readonly withheld?: { readonly exemption: ErasureExemption; readonly until?: Instant };
}

/** A case of "all" has been executed: the reference is closed for good (domain-model 6, SUBJECT_ERASED). */
export function subjectErased(subject: Subject): boolean {
  const executed = new Set(factsOf(subject, 'ErasureTaskAssigned').map((fact) => fact.data.erasureId));
  if (executed.size === 0) return false;
  return factsOf(subject, 'ErasureRequested').some(({ data }) => data.dataCategories === 'all' && executed.has(data.erasureId));
}

/** The fences of every executed case at an instant. */
export interface Fences {
  /** Nothing was fenced at any instant. */
  readonly none: boolean;
  /** Those over a category, by revision. */
  over(dataCategory: string): readonly CategoryFence[];
  /**
   * The fence over a category that counts for a case: the first of its own and of those by which other cases have destroyed
   * the category since its request, so that an earlier request does not destroy data of a later epoch.
   */
  inCase(erasure: ErasureCase, dataCategory: string): RecordedFence | undefined;
}

const noFences: Fences = { none: true, over: () => [], inCase: () => undefined };

export const fencesAt = (subject: Subject, at: Instant): Fences =>
  factsOf(subject, 'SubjectFenced').length === 0 ? noFences : fencesOf(caseFactsAt(subject, at));

const fencesOf = remembered((cases: readonly CaseFacts[]): Fences => {
  const fences = recordedFences(cases);
  const executed = cases.filter(({ assigned }) => assigned.length > 0);
  const found = new Map<string, readonly CategoryFence[]>();
  return {
    none: false,
    over: (dataCategory) => {
      const known =
        found.get(dataCategory) ??
        executed.flatMap((facts) => fenceIn(facts, fences, dataCategory)).sort((a, b) => a.revision - b.revision);
      found.set(dataCategory, known);
      return known;
    },
    inCase: (erasure, dataCategory) => fences.over(erasure, dataCategory),
  };
});

function fenceIn({ requested, assessed }: CaseFacts, fences: RecordedFences, dataCategory: string): readonly CategoryFence[] {
  const { revision: since, data } = requested;
  const fence = fences.over({ ...data, revision: since }, dataCategory);
  if (!fence) return [];
  const { recordedAt, revision, eventId } = fence;
  const outcome = outcomeFor(assessed.at(-1)?.data.outcomes ?? [], dataCategory);
  return [
    {
      ...{ erasureId: data.erasureId, recordedAt, revision, eventId },
      ...(outcome?.outcome === 'withhold' && {
        withheld: { exemption: outcome.exemption, ...(outcome.until && { until: outcome.until }) },
      }),
    },
  ];
}

/**
 * The exemption under which fences over one category leave it stored: none where one of the fences destroys, else that of
 * the latest. Expects fences that no new epoch followed.
 */
export const withheldUnder = (fences: readonly CategoryFence[]): CategoryFence['withheld'] =>
  fences.every(({ withheld }) => withheld) ? fences.at(-1)?.withheld : undefined;

/** The subject is erased and all these categories are fenced for destruction, none withheld: nothing is left to keep. */
export function closedForGood(subject: Subject, dataCategories: OrAll, at: Instant): boolean {
  if (!subjectErased(subject)) return false;
  const executed = erasureCases(subject, at).filter((found) => found.executed);
  const closed = executed.map(({ toDestroy, fenced }) => intersection(toDestroy, fenced));
  return isSubset(categoriesOf(dataCategories), union(...closed));
}
