import type { LegalBasis } from './legal-bases-at.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
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
