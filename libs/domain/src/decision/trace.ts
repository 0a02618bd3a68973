import type { LawfulBasis } from '../events/purpose.events.ts';
import type { Finding } from './finding.ts';
import type { DecisionCode, Verdict } from './ranking.ts';
import type { StepNumber } from './step-rules.ts';

export const stepOutcomes = ['passed', 'counts', 'missed', 'overruled', 'decided'] as const;

/** A step of domain-model 7 as an evaluation took it. */
export interface TracedStep {
  readonly step: StepNumber;
  /** Absent in step 2 when it looks at no category. */
  readonly dataCategory?: string;
  /**
   * `passed`: on to the next step. `counts`: a basis holds, or an erasure counts as a restriction. `missed`: a basis does not
   * hold. `overruled`: an answer that step 3i replaces. `decided`: the answer.
   */
  readonly outcome: (typeof stepOutcomes)[number];
  readonly decision?: Verdict;
  readonly code?: DecisionCode;
  readonly lawfulBasis?: LawfulBasis;
  /** Ids of the events that the step found. */
  readonly events: readonly string[];
}

/** Receives every step of an evaluation. An evaluation without a trace does no work for it. */
export type Trace = (step: TracedStep) => void;

/** The answer that a step gave. */
export const answered = (
  { step, decision, code, lawfulBasis, decisive }: Finding,
  dataCategory?: string,
  outcome: 'decided' | 'overruled' = 'decided',
): TracedStep => ({
  step,
  ...(dataCategory !== undefined && { dataCategory }),
  outcome,
  decision,
  code,
  ...(lawfulBasis && { lawfulBasis }),
  events: decisive,
});
