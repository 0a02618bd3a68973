import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import { decisionOf } from './decide.ts';
import { evaluate } from './evaluate.ts';
import type { Decision, Question } from './question.ts';
import { stepRules, type StepRule } from './step-rules.ts';
import type { TracedStep } from './trace.ts';

/** A step that was taken, with what it looks at. */
export interface ExplainedStep extends TracedStep {
  readonly rule: StepRule;
}

/** An answer, and the way through the rules on which it was found. */
export interface Explanation {
  readonly decision: Decision;
  readonly path: readonly ExplainedStep[];
}

export const explainedStep = (traced: TracedStep): ExplainedStep => {
  const { step, ...found } = traced;
  return { step, rule: stepRules[step], ...found };
};

/** Answers as `decide` does. Answer and path come from one evaluation, so they cannot disagree. */
export function explain(question: Question, subject: Subject, catalogue: Catalogue): Explanation {
  const path: ExplainedStep[] = [];
  const evaluation = evaluate(question, subject, catalogue, (step) => path.push(explainedStep(step)));
  return { decision: decisionOf(evaluation), path };
}
