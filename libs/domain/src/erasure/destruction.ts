import { difference, has, isEmpty, union } from '../subject/category-set.ts';
import type { ErasureCase } from './erasure-case.ts';
import type { CategorySet, ErasureOutcome } from '../events/erasure.events.ts';
import { defaultCategory, outcomeFor } from './outcomes.ts';
import { backupsSystem, doneByAll, type TaskProgress } from './task-progress.ts';

/**
 * What a completed report brings about: data are erased or anonymised once all tasks of their category are done; the
 * case is completed once all of it is and, where a date was given for them, the backups are gone.
 */
export function afterReport(found: ErasureCase, task: TaskProgress, covered: CategorySet) {
  const { erasureId, toDestroy, progress, backupsExpireAt, state, outcomes } = found;
  const completed = { type: 'ErasureCompleted', data: { erasureId, previous: { state } } };
  const done = union(task.done, covered);
  if (task.system === backupsSystem) {
    return isEmpty(difference(toDestroy, done)) ? [{ type: 'BackupsExpired', data: { erasureId } }, completed] : [];
  }
  const before = doneByAll(progress, toDestroy);
  const after = doneByAll(
    progress.map((other) => (other.system === task.system ? { ...other, done } : other)),
    toDestroy,
  );
  const destroyed = destroyedFacts(erasureId, outcomes, difference(after, before));
  return isEmpty(difference(toDestroy, after)) && !backupsExpireAt ? [...destroyed, completed] : destroyed;
}

/** One fact for each category that has an outcome by name, one for what falls under the default. */
function destroyedFacts(erasureId: string, outcomes: readonly ErasureOutcome[], destroyed: CategorySet) {
  const { dataCategories } = destroyed;
  if (dataCategories !== 'all') return dataCategories.map((dataCategory) => fact(erasureId, outcomes, dataCategory));
  const named = outcomes
    .map(({ dataCategory }) => dataCategory)
    .filter((name) => name !== defaultCategory && has(destroyed, name));
  const except = [...new Set([...destroyed.except, ...named])].sort();
  return [
    ...named.map((dataCategory) => fact(erasureId, outcomes, dataCategory)),
    fact(erasureId, outcomes, defaultCategory, except),
  ];
}

function fact(erasureId: string, outcomes: readonly ErasureOutcome[], dataCategory: string, except?: readonly string[]) {
  const anonymised = outcomeFor(outcomes, dataCategory)?.outcome === 'anonymise';
  return {
    type: anonymised ? 'DataAnonymised' : 'DataErased',
    data: { erasureId, dataCategory, ...(except && { except }) },
  };
}
