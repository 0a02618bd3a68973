import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision, Question } from '#domain';
import type { Instant } from '#kernel';
import { verdicts } from './oracle/reasons.ts';
import { answerTo } from './answers.ts';
import { choiceFrom, choices, type Choice } from './random-choice.ts';
import { invalidate, refuseConsent, withdraw, withdrawAll } from './commands/consent.commands.ts';
import { execute } from './commands/erasure.commands.ts';
import { hold, impose, object } from './commands/rights.commands.ts';
import { record, recordingAt, eventLines, type AnyCommand, type Ledger } from './ledger.ts';
import { someQuestion } from './questions.ts';
import { numRuns } from './runs.ts';
import { someToken } from './attribution.ts';
import { endOf, walks } from './walk.ts';

const rank = ({ decision }: Pick<Decision, 'decision'>) => verdicts.indexOf(decision);

type Answer = Pick<Decision, 'decision' | 'code'>;

/** The looser answers, category by category and in the whole, with those before. */
function loosened(was: Decision, is: Decision): readonly { readonly was: Answer; readonly is: Answer }[] {
  const before = (dataCategory: string) => was.perCategory.find((one) => one.dataCategory === dataCategory) ?? was;
  const pairs = [{ was, is }, ...is.perCategory.map((one) => ({ was: before(one.dataCategory), is: one }))];
  return pairs.filter((pair) => rank(pair.is) < rank(pair.was));
}

type Maker = (choice: Choice, ledger: Ledger, now: Instant) => AnyCommand;
type Allowed = (question: Question, was: Answer, is: Answer) => boolean;

/** Data under a restriction or a hold, or withheld, are kept although nothing else may be done with them. */
const goesOnBeingStored: Allowed = ({ operation }, was, is) =>
  operation === 'store' && was.decision === 'DENY' && is.decision === 'STORE_ONLY';

/** What a case withholds is withheld for an exemption, and for a caller who invokes it. */
const withheldFor: Allowed = ({ exception }, _, is) => is.decision === 'PERMIT_EXEMPT' && is.code === exception;

/** A consent that never counted opened no epoch after a fence: the erasure goes on, and what it withholds is withheld again. */
const opensNoEpoch: Allowed = (question, was, is) =>
  question.operation === 'erase' ||
  question.operation === 'anonymise' ||
  goesOnBeingStored(question, was, is) ||
  withheldFor(question, was, is);

const never: Allowed = () => false;

const restrictive = {
  'a withdrawal': [withdraw, opensNoEpoch],
  'a withdrawal of everything': [withdrawAll, opensNoEpoch],
  'a refusal': [refuseConsent, opensNoEpoch],
  'an invalidation': [invalidate, opensNoEpoch],
  'an objection': [object, never],
  'a restriction': [impose, goesOnBeingStored],
  'a hold': [hold, goesOnBeingStored],
  'a fence': [execute, (...asked) => goesOnBeingStored(...asked) || withheldFor(...asked)],
} as const satisfies Record<string, readonly [Maker, Allowed]>;

describe('the answer is never loosened by', () => {
  it.each(Object.entries(restrictive))('%s', (_, [make, allowed]) =>
    fc.assert(
      fc.property(walks(), choices, fc.array(choices, { minLength: 5, maxLength: 5 }), (walk, numbers, questions) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(walk);
        const after = record(ledger, make(choice, ledger, now), now, someToken(choice)).ledger;
        for (const asking of questions) {
          const { question } = someQuestion(asking, ledger, now);
          const asked = { question, knownAt: recordingAt(ledger, now) };
          const looser = loosened(answerTo(asked, ledger), answerTo(asked, after));
          const forbidden = looser.filter((pair) => !allowed(question, pair.was, pair.is));
          expect(forbidden.map((pair) => ({ ...pair, question, facts: eventLines(after) }))).toEqual([]);
        }
      }),
      { numRuns },
    ),
  );
});
