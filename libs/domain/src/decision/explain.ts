import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import { decisionOf } from './decide.ts';
import { evaluate } from './evaluate.ts';
import type { Decision, Question } from './question.ts';
import type { TracedStep } from './trace.ts';

/** An answer, and the way through the rules on which it was found. */
export interface Explanation {
  readonly decision: Decision;
  readonly path: readonly TracedStep[];
}

/** Answers as `decide` does. Answer and path come from one evaluation, so they cannot disagree. */
export function explain(question: Question, subject: Subject, catalogue: Catalogue): Explanation {
  const path: TracedStep[] = [];
  const evaluation = evaluate(question, subject, catalogue, (step) => path.push(step));
  return { decision: decisionOf(question, subject, catalogue, evaluation), path };
}
