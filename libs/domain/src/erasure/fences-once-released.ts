import type { Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { difference, isEmpty, noCategories, union } from '../subject/category-set.ts';
import type { CategorySet, SubjectFenced } from '../events/erasure.events.ts';
import { erasureCases } from './erasure-at.ts';
import { keepersAt, keptFrom, type Keepers } from './suspension.ts';

/** What the executed cases fence when a legal hold goes, other holds and restrictions staying. */
export function fencesOnceReleased(subject: Subject, legalHoldId: string, at: Instant): readonly SubjectFenced['data'][] {
  const { holds, restrictions } = keepersAt(subject, at);
  return fencesUnder(subject, { holds: holds.filter((hold) => hold.legalHoldId !== legalHoldId), restrictions }, at);
}

/** What the executed cases fence when a restriction goes, holds and other restrictions staying. */
export function fencesOnceLifted(subject: Subject, restrictionId: string, at: Instant): readonly SubjectFenced['data'][] {
  const { holds, restrictions } = keepersAt(subject, at);
  const others = restrictions.filter((restriction) => restriction.restrictionId !== restrictionId);
  return fencesUnder(subject, { holds, restrictions: others }, at);
}

/** A category that one case fences counts as fenced in the others that were requested before: each is fenced once. */
function fencesUnder(subject: Subject, keepers: Keepers, at: Instant): readonly SubjectFenced['data'][] {
  let fenced: CategorySet = noCategories;
  const fences: SubjectFenced['data'][] = [];
  for (const found of erasureCases(subject, at)) {
    if (!found.executed) continue;
    const freed = difference(difference(found.kept, keptFrom(found, keepers)), fenced);
    if (isEmpty(freed)) continue;
    fenced = union(fenced, freed);
    fences.push({ erasureId: found.erasureId, ...freed });
  }
  return fences;
}
