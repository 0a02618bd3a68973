import type { DecisionAnswer, ExplainedDecision } from '#application';
import { exceptions, lawfulBases, reasons, stepOutcomes, stepRules } from '#domain';
import type { CategoryAnswer, DecisionCode, ExplainedStep, StepRule, Verdict } from '#domain';
import { component } from '#http';
import { code, instant, listOf, object, optional, required, text, uuid, wholeNumber, type Fields, type Schema } from '#kernel';
import type { AnsweredLine } from './answer-lines.ts';
import type { DecisionResult } from './decisions.ts';

const orNull = <T>({ json }: Schema<T>): Schema<T | null> => ({ json: { anyOf: [json, { type: 'null' }] } });

const verdict: Schema<Verdict> = code('PERMIT', 'PERMIT_EXEMPT', 'STORE_ONLY', 'DENY');
const decisionCode: Schema<DecisionCode> = code('PERMITTED', ...exceptions, ...reasons);
const lawfulBasis = code(...lawfulBases);
const basis = orNull(lawfulBasis);

const answerFields: Fields<DecisionAnswer> = {
  decision: required(verdict, 'whether the data may be processed; a caller need read nothing else'),
  code: required(decisionCode, 'why'),
  lawfulBasis: required(basis, 'the basis that permits, where it is one for all categories'),
  perCategory: required(
    listOf(
      object<CategoryAnswer>({
        dataCategory: required(text('identifier'), 'the data category'),
        decision: required(verdict, 'whether it may be processed'),
        code: required(decisionCode, 'why'),
        lawfulBasis: required(basis, 'the basis that permits'),
      }),
    ),
    'the answer for each data category',
  ),
  decisiveEvents: required(listOf(uuid), 'the events that decided'),
  purposeVersion: required(orNull(wholeNumber), 'the version of the purpose that was judged by'),
  policyVersion: required(
    orNull(
      object<NonNullable<DecisionAnswer['policyVersion']>>({
        policyId: required(text('identifier'), 'the policy'),
        version: required(text('policy version'), 'its version'),
      }),
    ),
    'the policy version that binds the subject',
  ),
  rules: required(
    orNull(
      object<NonNullable<DecisionAnswer['rules']>>({
        regime: required(text('regime'), 'the law'),
        packVersion: required(text('version'), 'of its rules'),
      }),
    ),
    'the rules that were applied',
  ),
  at: required(instant, 'the moment that the question is about'),
  knownAt: required(instant, 'by what was known when'),
  validUntil: required(orNull(instant), 'when the answer flips by itself'),
  cacheUntil: required(orNull(instant), 'until when a caller may reuse it'),
  position: required(orNull(text('position')), 'what the answer has seen; null where the ledger cannot know'),
  historical: optional<true>({ json: { const: true } }, 'the question was about another moment'),
};
const answer = object<DecisionAnswer>(answerFields);

export const decision = component('Decision', answer);

const step = object<ExplainedStep>({
  step: required(code(...(Object.keys(stepRules) as ExplainedStep['step'][])), 'its number'),
  rule: required(code<StepRule>(...Object.values(stepRules)), 'what it looks at'),
  dataCategory: optional(text('identifier'), 'of which category, where it looks at each'),
  outcome: required(code(...stepOutcomes), 'what came of it'),
  decision: optional(verdict, 'the answer that it gave'),
  code: optional(decisionCode, 'why'),
  lawfulBasis: optional(lawfulBasis, 'the basis that it looked at'),
  events: required(listOf(uuid), 'the events that it found'),
});

export const explanation = component(
  'ExplainedDecision',
  object<ExplainedDecision>({ ...answerFields, path: required(listOf(step), 'the steps that led to the answer') }),
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
