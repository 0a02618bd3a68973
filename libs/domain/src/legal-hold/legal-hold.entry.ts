import type { LegalHold } from './legal-holds-at.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function legalHoldEntry({ legalHoldId, dataCategories, legalReference, reviewAt, state, since }: LegalHold) {
  return { legalHoldId, dataCategories, legalReference, ...(reviewAt && { reviewAt }), state, since };
}
