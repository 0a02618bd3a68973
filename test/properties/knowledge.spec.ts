import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#kernel';
import { answerTo } from './answers.ts';
import { choices } from './random-choice.ts';
import type { Ledger } from './ledger.ts';
import { someQuestion } from './questions.ts';
import { numRuns } from './runs.ts';
import { stagesOf, walks } from './walk.ts';

const known = ({ world }: Ledger, knownAt: Instant) =>
  [...world.facts, ...world.purposes, ...world.policies, ...world.controller].filter(({ recordedAt }) => recordedAt <= knownAt);

describe('what is recorded later than knownAt', () => {
  it('changes no answer', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const stages = [...stagesOf(walk)];
        const last = stages.at(-1)!.ledger;
        for (const { ledger, now } of stages) {
          // A clock that was put back stamps later facts as earlier ones: then they are known as well.
          if (known(last, now).length !== known(ledger, now).length) continue;
          const { question } = someQuestion(numbers, ledger, now);
          expect(answerTo({ question, knownAt: now }, last)).toEqual(answerTo({ question, knownAt: now }, ledger));
        }
      }),
      { numRuns },
    ));
});
