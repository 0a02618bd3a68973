import { erasureExemptions, type ErasureExemption } from '../events/erasure.events.ts';
import { restrictionExceptions, type RestrictionException } from '../events/restriction.events.ts';

export type Verdict = 'PERMIT' | 'PERMIT_EXEMPT' | 'STORE_ONLY' | 'DENY';

/** What a caller may invoke: an exception of Art. 18(2) GDPR or an exemption of Art. 17(3). */
export const exceptions = [...new Set([...restrictionExceptions, ...erasureExemptions])];
export type Exception = RestrictionException | ErasureExemption;

/** Highest first (domain-model 7, "Reason ranking"). */
export const reasons = [
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
] as const;
export type Reason = (typeof reasons)[number];
export type DecisionCode = 'PERMITTED' | Exception | Reason;

const rank: ReadonlyMap<string, number> = new Map(reasons.map((reason, index) => [reason, index]));

/** Least to most restrictive. */
const restrictiveness: Readonly<Record<Verdict, number>> = { PERMIT: 0, PERMIT_EXEMPT: 1, STORE_ONLY: 2, DENY: 3 };

export const moreRestrictive = (one: Verdict, other: Verdict): boolean => restrictiveness[one] > restrictiveness[other];

/** Negative when `one` ranks higher; codes that are no reasons rank last. */
export const byRank = (one: DecisionCode, other: DecisionCode): number =>
  (rank.get(one) ?? reasons.length) - (rank.get(other) ?? reasons.length);
