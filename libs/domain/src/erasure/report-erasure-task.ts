import { refuse, type Refusal } from '#kernel';
import type { RefusalCode } from '../events/refusal-codes.ts';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { categoriesOf, difference, intersection, isEmpty, isSubset } from '../subject/category-set.ts';
import { afterReport } from './destruction.ts';
import { erasureCase } from './erasure-at.ts';
import type { ErasureCase } from './erasure-case.ts';
import type { CategorySet, ReportedStatus } from '../events/erasure.events.ts';
import { defaultCategory } from './outcomes.ts';
import { backupsSystem, type TaskProgress } from './task-progress.ts';

export type ReportErasureTask = Command<
  'ReportErasureTask',
  {
    readonly erasureId: string;
    readonly system: string;
    readonly status: ReportedStatus;
    /** Default: what is due. */
    readonly dataCategories?: OrAll;
    readonly method?: string;
  }
>;

/** A downstream system reports that it destroyed the data of its task, or that it could not. */
export function reportErasureTask(command: ReportErasureTask, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId, system, status, method } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  const task = taskOf(system, found);
  if (!task) return refuse('ERASURE_TASK_UNKNOWN');
  const named = command.dataCategories && setOf(command.dataCategories, task);
  if (named && !isSubset(named, task.toDestroy)) return refuse('OUT_OF_SCOPE');
  const refused = stateRefuses(found, task, named, status);
  if (refused) return refused;
  const covered = difference(named ?? difference(task.toDestroy, found.kept), task.done);
  if (isEmpty(covered) || isRepeatedFailure(command, task, covered)) return [];
  const times = storedTimes(command, context);
  const report = {
    type: status === 'completed' ? 'ErasureTaskCompleted' : 'ErasureTaskFailed',
    data: { erasureId, system, ...covered, ...(method && { method }), previous: { status: task.status } },
  };
  const caused = status === 'completed' ? afterReport(found, task, covered) : [];
  return [report, ...caused].map((fact) => ({ ...fact, ...times }));
}

/** The backups report like a system that was assigned everything, once a date for them was given. */
function taskOf(system: string, { backups, backupsExpireAt, progress }: ErasureCase): TaskProgress | undefined {
  if (system === backupsSystem) return backupsExpireAt && backups;
  return progress.find((task) => task.system === system);
}

const setOf = (named: OrAll, task: TaskProgress): CategorySet =>
  named === 'all' || named.includes(defaultCategory) ? task.toDestroy : categoriesOf(named);

function stateRefuses(
  { state, kept }: ErasureCase,
  task: TaskProgress,
  named: CategorySet | undefined,
  status: ReportErasureTask['status'],
): Refusal<RefusalCode> | undefined {
  if (task.system === backupsSystem && state === 'executing') return refuse('ERASURE_WRONG_STATE');
  const due = difference(task.toDestroy, kept);
  const redone = named ? !isEmpty(intersection(named, task.done)) : isSubset(due, task.done) && !isEmpty(due);
  if (status === 'failed' && redone) return refuse('ERASURE_WRONG_STATE');
  if (named ? !isEmpty(intersection(named, kept)) : isEmpty(due)) return refuse('HELD');
  return undefined;
}

const isRepeatedFailure = ({ status, method }: ReportErasureTask, task: TaskProgress, covered: CategorySet): boolean =>
  status === 'failed' && isSubset(covered, task.failed) && method === task.method;
