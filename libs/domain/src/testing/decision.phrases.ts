import { expect } from '@jest/globals';
import { catalogueKnownAt } from '../catalogue/catalogue-known-at.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { subjectAfter, type Step } from './subject.phrases.ts';
import { knownAt as subjectKnownAt } from '../subject/subject.state.ts';
import { decide } from '../decision/decide.ts';
import type { Decision, Question } from '../decision/question.ts';
import type { DecisionCode, Verdict } from '../decision/ranking.ts';

/** A question of what is known a minute after the last step; `knownAt` leaves out what was recorded later. */
export type AskedQuestion = Partial<Question> & { readonly knownAt?: Question['at'] };

/**
 * Given what a subject's stream holds, a question is answered. The purpose is the first of the catalogue and the
 * operation `use`, unless the question names others.
 */
export function decisionLanguage(catalogue: Catalogue) {
  const [first = ''] = catalogue.purposes.keys();
  return (...history: readonly (Step | readonly Step[])[]) => {
    const { subject, now } = subjectAfter(catalogue, ...history);
    const whenAsked = ({ knownAt, ...asked }: AskedQuestion = {}): Answer => {
      const question: Question = { purposeId: first, operation: 'use', at: now, ...asked };
      return knownAt === undefined
        ? answer(decide(question, subject, catalogue))
        : answer(decide(question, subjectKnownAt(subject, knownAt), catalogueKnownAt(catalogue, knownAt)));
    };
    return { whenAsked };
  };
}

/** A settled promise as well, so that a test may be the sentence alone. */
export interface Answer extends Promise<void> {
  readonly decision: Decision;
  answers(decision: Verdict, code: DecisionCode): Answer;
  /** The ids of the events that decided, in any order. */
  because(...eventIds: readonly string[]): Answer;
  on(lawfulBasis: Decision['lawfulBasis']): Answer;
  /** By category: verdict and code. */
  perCategory(expected: Readonly<Record<string, readonly [Verdict, DecisionCode]>>): Answer;
  flipsAt(validUntil: Decision['validUntil']): Answer;
}

function answer(decision: Decision): Answer {
  const result: Answer = Object.assign(Promise.resolve(), {
    decision,
    answers(verdict, code) {
      expect([decision.decision, decision.code]).toEqual([verdict, code]);
      return result;
    },
    because(...eventIds) {
      expect([...decision.decisiveEvents].sort()).toEqual([...eventIds].sort());
      return result;
    },
    on(lawfulBasis) {
      expect(decision.lawfulBasis).toBe(lawfulBasis);
      return result;
    },
    perCategory(expected) {
      const found = decision.perCategory.map((one) => [one.dataCategory, [one.decision, one.code]]);
      expect(Object.fromEntries(found)).toEqual(expected);
      return result;
    },
    flipsAt(validUntil) {
      expect(decision.validUntil).toBe(validUntil);
      return result;
    },
  } satisfies Omit<Answer, keyof Promise<void>>);
  return result;
}
