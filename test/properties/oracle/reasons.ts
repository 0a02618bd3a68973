import type { DecisionCode, Verdict } from '#domain';

/** "one of PERMIT < PERMIT_EXEMPT < STORE_ONLY < DENY, least to most restrictive" (section 7). */
export const verdicts: readonly Verdict[] = ['PERMIT', 'PERMIT_EXEMPT', 'STORE_ONLY', 'DENY'];

/** "Reason ranking" (section 7), highest first. */
export const ranking: readonly DecisionCode[] = [
  'LEDGER_STALE',
  'PURPOSE_UNKNOWN',
  'PURPOSE_RETIRED',
  'ERASED',
  'LEGAL_HOLD',
  'RESTRICTED',
  'NO_ERASURE_CASE',
  'OBJECTED',
  'WITHDRAWN',
  'INVALIDATED',
  'REFUSED',
  'EXPIRED',
  'RECONSENT_REQUIRED',
  'AWAITING_CONFIRMATION',
  'OUT_OF_SCOPE',
  'OUT_OF_CONSENT_SCOPE',
  'EXPLICIT_CONSENT_REQUIRED',
  'SEPARATE_DOCUMENT_REQUIRED',
  'NO_BASIS',
  'UNKNOWN',
];

/** The highest-ranked of some reasons. */
export function highest<Found extends { readonly code: DecisionCode }>(found: readonly Found[]): Found {
  return [...found].sort((one, other) => ranking.indexOf(one.code) - ranking.indexOf(other.code))[0]!;
}
