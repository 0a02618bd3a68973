import type { LawfulBasis } from '../events/purpose.events.ts';
import type { DecisionCode, Verdict } from './ranking.ts';
import type { StepNumber } from './step-rules.ts';

/** What a step of the decision found for one data category, with the events that met its condition. */
export interface Finding {
  readonly decision: Verdict;
  readonly code: DecisionCode;
  readonly lawfulBasis: LawfulBasis | null;
  readonly decisive: readonly string[];
  /** The step of domain-model 7 that decided, for an explanation. */
  readonly step: StepNumber;
}

export const deny = (step: StepNumber, code: DecisionCode, decisive: readonly string[] = []): Finding => ({
  decision: 'DENY',
  code,
  lawfulBasis: null,
  decisive,
  step,
});

export const storeOnly = (step: StepNumber, code: 'RESTRICTED' | 'LEGAL_HOLD', decisive: readonly string[]): Finding => ({
  decision: 'STORE_ONLY',
  code,
  lawfulBasis: null,
  decisive,
  step,
});
