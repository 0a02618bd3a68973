import type { Decision } from '#domain';
import { earliest, instantOf, type Instant } from '#kernel';
import type { ReadQuestion } from './read-question.ts';

export interface DecisionAnswer extends Omit<Decision, 'rules'> {
  /** Null for LEDGER_STALE: the regime is not known either. */
  readonly rules: Decision['rules'] | null;
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Until when a caller may reuse the answer; null for a historical question. */
  readonly cacheUntil: Instant | null;
  /** Decimal; null for LEDGER_STALE. */
  readonly position: string | null;
  readonly historical?: true;
}

/** The decision with the times and the position that a caller needs to use it; `maxAge` in milliseconds. */
export function answerOf(
  { question, knownAt, historical, clock }: ReadQuestion,
  decision: Decision,
  position: bigint,
  maxAge: number,
): DecisionAnswer {
  return {
    ...decision,
    at: question.at,
    knownAt,
    cacheUntil: historical ? null : earliest(decision.validUntil ?? undefined, instantOf(clock + maxAge))!,
    position: position.toString(),
    ...(historical && { historical }),
  };
}
