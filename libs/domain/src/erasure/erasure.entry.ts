import type { ErasureCase } from './erasure-case.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function erasureEntry(erasure: ErasureCase) {
  const {
    erasureId,
    dataCategories,
    ground,
    state,
    since,
    outcomes,
    assessmentDigest,
    suspended,
    due,
    tasks,
    dueAt,
    backupsExpireAt,
  } = erasure;
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
    dueAt,
    ...(backupsExpireAt && { backupsExpireAt }),
  };
}
