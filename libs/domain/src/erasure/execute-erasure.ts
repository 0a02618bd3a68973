import { refuse, type Instant } from '#kernel';
import type { Command } from '../events/command.ts';
import type { NewFact, OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { categoriesOf, difference, isEmpty, isSubset, union } from '../subject/category-set.ts';
import { erasureCase } from './erasure-at.ts';
import type { ErasureCase } from './erasure-case.ts';
import { backupsSystem } from './task-progress.ts';

/** What one system has to destroy; "all": every category of the case that is to be destroyed. */
export interface AssignedTask {
  readonly system: string;
  readonly dataCategories: OrAll;
}

export type ExecuteErasure = Command<
  'ExecuteErasure',
  { readonly erasureId: string; readonly tasks: readonly AssignedTask[]; readonly backupsExpireAt?: Instant }
>;

/**
 * Closes the categories first; the systems destroy later. Fenced are the withheld categories and those to destroy, except
 * the suspended ones and those that another case has fenced since this one was requested.
 */
export function executeErasure(command: ExecuteErasure, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId, backupsExpireAt } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  if (found.executed && isSame(command, found)) return [];
  if (command.tasks.some((task) => isOutside(task, found))) return refuse('OUT_OF_SCOPE');
  if (backupsExpireAt !== undefined && backupsExpireAt <= context.recordedAt) return refuse('INTERVAL_INVALID');
  if (found.state !== 'approved') return refuse('ERASURE_WRONG_STATE');
  if (!isAssigned(command.tasks, found)) return refuse('ERASURE_INCOMPLETE_ASSIGNMENT');
  return executed(command, found, context);
}

function executed(command: ExecuteErasure, found: ErasureCase, context: DecisionContext): readonly NewFact[] {
  const { erasureId, backupsExpireAt } = command;
  const times = storedTimes(command, context);
  const closed = difference(difference(union(found.withheld, found.toDestroy), found.kept), found.fenced);
  const fence = { type: 'SubjectFenced', ...times, data: { erasureId, ...closed } };
  const assigned = command.tasks.map(({ system, dataCategories }, index) => ({
    type: 'ErasureTaskAssigned',
    ...times,
    data: {
      ...{ erasureId, system, dataCategories },
      ...(backupsExpireAt && { backupsExpireAt }),
      previous: { state: index === 0 ? found.state : 'executing' },
    },
  }));
  return isEmpty(closed) ? assigned : [fence, ...assigned];
}

/** No task may cover what the case withholds or does not concern. */
function isOutside({ system, dataCategories }: AssignedTask, found: ErasureCase): boolean {
  if (system === backupsSystem) return true;
  const covered = found.outcomes.length > 0 ? found.toDestroy : categoriesOf(found.dataCategories);
  return dataCategories !== 'all' && !isSubset(categoriesOf(dataCategories), covered);
}

const isAssigned = (tasks: readonly AssignedTask[], { toDestroy }: ErasureCase): boolean =>
  isSubset(toDestroy, union(...tasks.map(({ dataCategories }) => categoriesOf(dataCategories))));

function isSame({ tasks, backupsExpireAt }: ExecuteErasure, found: ErasureCase): boolean {
  return backupsExpireAt === found.backupsExpireAt && JSON.stringify(normal(tasks)) === JSON.stringify(normal(found.tasks));
}

const normal = (tasks: readonly AssignedTask[]) =>
  tasks.map(({ system, dataCategories }) => [system, categoriesOf(dataCategories)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
