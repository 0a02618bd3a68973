import type { ErasureDue } from '../events/erasure.events.ts';
import type { ErasureCase } from './erasure-case.ts';
import { erasureDue } from './erasure-due.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function erasureEntry(erasure: ErasureCase) {
  const { erasureId, dataCategories, ground, state, since, outcomes, assessmentDigest, suspended, due, tasks, backupsExpireAt } =
    erasure;
  return {
    erasureId,
    dataCategories,
    ground,
    state,
    since,
    outcomes,
    ...(assessmentDigest && { assessmentDigest }),
    suspended,
    due,
    tasks,
    ...dueOf(erasure),
    ...(backupsExpireAt && { backupsExpireAt }),
  };
}

/** A provisional due date is computed anew: by now the calendar may know more days (domain-model 9). */
const dueOf = ({ dueAt, dueUnder, ground, receivedAt }: ErasureCase): ErasureDue =>
  dueUnder ? erasureDue(dueUnder, ground, receivedAt) : { dueAt };
