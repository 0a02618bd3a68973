import type { LawfulBasis } from '../events/purpose.events.ts';
import type { DecisionCode, Verdict } from './ranking.ts';

/** What a step of the decision found for one data category, with the events that met its condition. */
export interface Finding {
  readonly decision: Verdict;
  readonly code: DecisionCode;
  readonly lawfulBasis: LawfulBasis | null;
  readonly decisive: readonly string[];
  /** The step of domain-model 7 that decided, for `--why`. */
  readonly step: string;
}

export const deny = (step: string, code: DecisionCode, decisive: readonly string[] = []): Finding => ({
  decision: 'DENY',
  code,
  lawfulBasis: null,
  decisive,
  step,
});

export const storeOnly = (step: string, code: 'RESTRICTED' | 'LEGAL_HOLD', decisive: readonly string[]): Finding => ({
  decision: 'STORE_ONLY',
  code,
  lawfulBasis: null,
  decisive,
  step,
});
