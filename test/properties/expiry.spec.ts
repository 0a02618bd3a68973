import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfTime } from '#domain';
import { mentioned } from './oracle/valid-until.ts';
import { answerTo, lasting } from './answers.ts';
import { choices } from './random-choice.ts';
import { someQuestion } from './questions.ts';
import { numRuns } from './runs.ts';
import { shifted, steps } from './times.ts';
import { endOf, walks } from './walk.ts';

describe('an answer, without a new fact and without a scheduler', () => {
  it('stays until validUntil and is another from then on', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const { ledger, now } = endOf(walk);
        const { question, knownAt } = someQuestion(numbers, ledger, now);
        const answer = answerTo({ question, knownAt }, ledger);
        const at = (time: typeof now) => lasting(answerTo({ question: { ...question, at: time }, knownAt }, ledger));
        const until = answer.validUntil ?? endOfTime;
        const instants = [...mentioned(ledger.world), ...steps.map((step) => shifted(question.at, step)), shifted(until, -1)];
        for (const time of instants.filter((one) => one >= question.at && one < until)) expect(at(time)).toEqual(lasting(answer));
        expect(answer.validUntil && at(answer.validUntil)).not.toEqual(lasting(answer));
      }),
      { numRuns },
    ));
});
