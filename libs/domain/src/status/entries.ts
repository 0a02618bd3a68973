import type { ErasureCase } from '../erasure/erasure-at.ts';
import type { LegalBasis } from '../legal-basis/legal-bases-at.ts';
import type { LegalHold } from '../legal-hold/legal-holds-at.ts';
import type { Objection } from '../objection/objections-at.ts';
import type { Restriction } from '../restriction/restrictions-at.ts';

/** Entries of a status as the contract shows them: what the rules know beside is left out (http-api 5). */

export function restrictionEntry({ restrictionId, ground, dataCategories, purposes, state, since, authorisations }: Restriction) {
  return {
    restrictionId,
    ground,
    dataCategories,
    purposes,
    state,
    since,
    authorisations: authorisations.map(({ exception, until, purposes: named }) => ({
      exception,
      ...(until && { until }),
      ...(named && { purposes: named }),
    })),
  };
}

export function objectionEntry({ objectionId, kind, purposes, state, since, justificationCode }: Objection) {
  return { objectionId, kind, purposes, state, since, ...(justificationCode && { justificationCode }) };
}

export function legalBasisEntry(basis: LegalBasis) {
  const { legalBasisId, purposeId, lawfulBasis, validFrom, validUntil, justificationCode, state, since, until } = basis;
  return {
    legalBasisId,
    purposeId,
    lawfulBasis,
    validFrom,
    ...(validUntil && { validUntil }),
    justificationCode,
    state,
    since,
    ...(until && { until }),
  };
}

export function legalHoldEntry({ legalHoldId, dataCategories, legalReference, reviewAt, state, since }: LegalHold) {
  return { legalHoldId, dataCategories, legalReference, ...(reviewAt && { reviewAt }), state, since };
}

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
    tasks,
    dueAt,
    ...(backupsExpireAt && { backupsExpireAt }),
  };
}
