import type { OrAll } from '../events/fact.ts';
import { categoriesOf, difference, intersection, isEmpty, noCategories, union } from '../subject/category-set.ts';
import type {
  CategorySet,
  ErasureTaskStatus,
  ErasureTaskAssigned,
  ErasureTaskCompleted,
  ErasureTaskFailed,
} from '../events/erasure.events.ts';

/** The reserved system that is assigned no task: once every task is done it reports that the backups are gone. */
export const backupsSystem = 'backups';

export interface TaskProgress {
  readonly system: string;
  readonly dataCategories: OrAll;
  /** `completed` once nothing is left, what is suspended included. */
  readonly status: ErasureTaskStatus;
  /** The categories to destroy in this system. */
  readonly toDestroy: CategorySet;
  readonly done: CategorySet;
  /** Last reported as failed. */
  readonly failed: CategorySet;
  /** Of the last report. */
  readonly method?: string;
}

export type TaskReport = ErasureTaskCompleted | ErasureTaskFailed;

/** A system's task after its reports, given by revision. */
export function progressOf(
  { system, dataCategories }: Pick<ErasureTaskAssigned['data'], 'system' | 'dataCategories'>,
  toDestroy: CategorySet,
  reports: readonly TaskReport[],
): TaskProgress {
  const own = reports.filter((report) => report.data.system === system);
  let done = noCategories;
  let failed = noCategories;
  for (const { type, data } of own) {
    if (type === 'ErasureTaskCompleted') done = union(done, data);
    failed = type === 'ErasureTaskFailed' ? union(failed, data) : difference(failed, data);
  }
  const assigned = intersection(categoriesOf(dataCategories), toDestroy);
  const method = own.at(-1)?.data.method;
  return {
    system,
    dataCategories,
    status: statusOf(difference(assigned, done), failed),
    toDestroy: assigned,
    done,
    failed,
    ...(method !== undefined && { method }),
  };
}

function statusOf(left: CategorySet, failed: CategorySet): ErasureTaskStatus {
  if (isEmpty(left)) return 'completed';
  return isEmpty(failed) ? 'assigned' : 'failed';
}

/** The categories that no task has left to do. */
export const doneByAll = (tasks: readonly TaskProgress[], toDestroy: CategorySet): CategorySet =>
  tasks.reduce((done, task) => difference(done, difference(task.toDestroy, task.done)), toDestroy);
