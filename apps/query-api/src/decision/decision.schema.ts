import { decisionAnswerFields, decisionCodeSchema, verdictSchema, type ExplainedDecision } from '#application';
import { lawfulBases, stepOutcomes, stepRules, type ExplainedStep, type StepRule } from '#domain';
import { component } from '#http';
import { code, listOf, object, optional, required, text, uuid, wholeNumber, type Fields, type Schema } from '#kernel';
import type { AnsweredLine } from './answer-lines.ts';
import type { DecisionResult } from './decisions.ts';

const answer = object(decisionAnswerFields);

export const decision = component('Decision', answer);

const step = object<ExplainedStep>({
  step: required(code(...(Object.keys(stepRules) as ExplainedStep['step'][])), 'its number'),
  rule: required(code<StepRule>(...Object.values(stepRules)), 'what it looks at'),
  dataCategory: optional(text('identifier'), 'of which category, where it looks at each'),
  outcome: required(code(...stepOutcomes), 'what came of it'),
  decision: optional(verdictSchema, 'the answer that it gave'),
  code: optional(decisionCodeSchema, 'why'),
  lawfulBasis: optional(code(...lawfulBases), 'the basis that it looked at'),
  events: required(listOf(uuid), 'the events that it found'),
});

export const explanation = component(
  'ExplainedDecision',
  object<ExplainedDecision>({ ...decisionAnswerFields, path: required(listOf(step), 'the steps that led to the answer') }),
);

const problem: Schema<object> = { json: { type: 'object', title: 'problem details' } };

const result: Fields<DecisionResult> = {
  status: required(wholeNumber, 'the HTTP status that the question alone would have got'),
  decision: optional(answer, 'the answer, with status 200'),
  problem: optional(problem, 'with any other status: why there is none'),
};

export const answeredLine = component(
  'AnsweredLine',
  object<AnsweredLine>({ ...result, line: required(wholeNumber, 'its number in what was sent, from 1; blank lines count') }),
);

export interface DecisionResults {
  readonly results: readonly DecisionResult[];
}

export const results = component(
  'Results',
  object<DecisionResults>({ results: required(listOf(object(result)), 'in the order of the questions') }),
);
