import { exceptions, lawfulBases, reasons, type CategoryAnswer, type DecisionCode, type Verdict } from '#domain';
import { code, instant, listOf, object, optional, required, text, uuid, wholeNumber, type Fields, type Schema } from '#kernel';
import type { DecisionAnswer } from './decision-answer.ts';

const orNull = <T>({ json }: Schema<T>): Schema<T | null> => ({ json: { anyOf: [json, { type: 'null' }] } });

export const verdictSchema: Schema<Verdict> = code('PERMIT', 'PERMIT_EXEMPT', 'STORE_ONLY', 'DENY');
export const decisionCodeSchema: Schema<DecisionCode> = code('PERMITTED', ...exceptions, ...reasons);
const basis = orNull(code(...lawfulBases));

export const decisionAnswerFields: Fields<DecisionAnswer> = {
  decision: required(verdictSchema, 'whether the data may be processed; a caller need read nothing else'),
  code: required(decisionCodeSchema, 'why'),
  lawfulBasis: required(basis, 'the basis that permits, where it is one for all categories'),
  perCategory: required(
    listOf(
      object<CategoryAnswer>({
        dataCategory: required(text('identifier'), 'the data category'),
        decision: required(verdictSchema, 'whether it may be processed'),
        code: required(decisionCodeSchema, 'why'),
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
