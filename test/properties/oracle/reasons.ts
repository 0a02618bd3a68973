import type { Verdict } from '#domain';

/** The verdicts, from least to most restrictive (domain-model 7). */
export const verdicts = 'PERMIT < PERMIT_EXEMPT < STORE_ONLY < DENY'.split(' < ') as readonly Verdict[];

/** The reasons, the highest first (domain-model 7, "Reason ranking"). */
const ranking = `LEDGER_STALE, PURPOSE_UNKNOWN, PURPOSE_RETIRED, ERASED, LEGAL_HOLD, RESTRICTED, NO_ERASURE_CASE, OBJECTED,
  WITHDRAWN, INVALIDATED, REFUSED, EXPIRED, RECONSENT_REQUIRED, AWAITING_CONFIRMATION, OUT_OF_SCOPE, OUT_OF_CONSENT_SCOPE,
  EXPLICIT_CONSENT_REQUIRED, SEPARATE_DOCUMENT_REQUIRED, NO_BASIS, UNKNOWN`.split(/,\s+/);

/** The highest-ranked of some codes; an exception has no rank and comes after every reason. */
export function highestRanked<Code extends string>(codes: readonly Code[]): Code {
  const ranked = ranking.flatMap((reason) => codes.filter((code) => code === reason));
  return ranked[0] ?? codes[0]!;
}
