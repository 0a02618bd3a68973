import { firstIndex, remembered, type Instant } from '#kernel';
import type { CategorySet } from '../events/erasure.events.ts';
import { has, intersection, isSubset, names, noCategories, union } from '../subject/category-set.ts';
import type { CaseFacts } from './case-facts.ts';
import type { ErasureCase } from './erasure-case.ts';
import { categoriesWith, destroys } from './outcomes.ts';

/** Categories that a case closed: only what came after the fence counts for them. */
export interface RecordedFence {
  readonly erasureId: string;
  readonly categories: CategorySet;
  /** What of them the case destroys. */
  readonly destroying: CategorySet;
  readonly recordedAt: Instant;
  readonly revision: number;
  readonly eventId: string;
}

/** Outcome erase or anonymise by the last assessment. */
export const toDestroyIn = remembered(({ requested, assessed }: CaseFacts): CategorySet =>
  categoriesWith(requested.data.dataCategories, assessed.at(-1)?.data.outcomes ?? [], destroys),
);

/**
 * The fences of all cases. In a case those count that it recorded itself, and what other cases have fenced to be destroyed since its request.
 * Another case's fence that withholds closes nothing in it, so that what it suspends stays suspended (domain-model 6).
 */
export class RecordedFences {
  /** By revision. */
  readonly all: readonly RecordedFence[];
  /** By place, what the fences from there on destroy. */
  readonly #destroyedFrom: readonly CategorySet[];
  readonly #over = new Map<string, readonly RecordedFence[]>();

  constructor(cases: readonly CaseFacts[]) {
    this.all = cases.flatMap(fencesOf).sort((one, other) => one.revision - other.revision);
    this.#destroyedFrom = this.all
      .reduceRight<CategorySet[]>(
        (later, { destroying }) => {
          const after = later.at(-1)!;
          later.push(isSubset(destroying, after) ? after : union(destroying, after));
          return later;
        },
        [noCategories],
      )
      .toReversed();
  }

  /** All that is closed in a case. */
  closedIn(facts: CaseFacts): CategorySet {
    const { revision } = facts.requested;
    const own = fencesOf(facts).filter((fence) => fence.revision > revision);
    return union(this.#destroyedFrom[this.#firstAfter(this.all, revision)]!, ...own.map(({ categories }) => categories));
  }

  /** The first of them over a category in a case; undefined where the case does not concern the category. */
  over(
    { erasureId, dataCategories, revision }: Pick<ErasureCase, 'erasureId' | 'dataCategories' | 'revision'>,
    dataCategory: string,
  ): RecordedFence | undefined {
    if (!names(dataCategories, dataCategory)) return undefined;
    const fences = this.#naming(dataCategory);
    const counts = (fence: RecordedFence) => fence.erasureId === erasureId || has(fence.destroying, dataCategory);
    return fences.slice(this.#firstAfter(fences, revision)).find(counts);
  }

  #naming(dataCategory: string): readonly RecordedFence[] {
    const known = this.#over.get(dataCategory) ?? this.all.filter(({ categories }) => has(categories, dataCategory));
    this.#over.set(dataCategory, known);
    return known;
  }

  #firstAfter(fences: readonly RecordedFence[], revision: number): number {
    return firstIndex(fences, (fence) => fence.revision > revision);
  }
}

/** Those that a case recorded itself. */
const fencesOf = remembered((facts: CaseFacts): readonly RecordedFence[] =>
  facts.fenced.map(({ data, recordedAt, revision, eventId }) => ({
    ...{ erasureId: data.erasureId, categories: data, recordedAt, revision, eventId },
    destroying: intersection(data, toDestroyIn(facts)),
  })),
);

/** The fences of all these cases. */
export const recordedFences = remembered((cases: readonly CaseFacts[]): RecordedFences => new RecordedFences(cases));
