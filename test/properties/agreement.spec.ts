import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentAt, decide } from '#domain';
import { consentAt as consentByOracle } from '../oracle/consent.ts';
import { decisionOf } from '../oracle/decision.ts';
import { validUntilOf } from '../oracle/valid-until.ts';
import { knownBy } from '../oracle/world.ts';
import { choices } from './choice.ts';
import { ledgerKnownAt, type Ledger } from './ledger.ts';
import { someQuestion, type Asked } from './questions.ts';
import { numRuns } from './runs.ts';
import { stagesOf, walks } from './walk.ts';

function byDomain(ledger: Ledger, { question, knownAt }: Asked) {
  const { subject, catalogue } = ledgerKnownAt(ledger, knownAt);
  const { rules, decisiveEvents, ...decision } = decide(question, subject, catalogue);
  const { state, since, until } = consentAt(subject, question.purposeId, question.at);
  return { ...decision, decisiveEvents: decisiveEvents.toSorted(), regime: rules.regime, consent: { state, since, until } };
}

function byOracle({ world }: Ledger, { question, knownAt }: Asked) {
  const { decisiveEvents, ...decision } = decisionOf(question, world, knownAt);
  const { state, since, until } = consentByOracle(knownBy(world, knownAt), question.purposeId, question.at);
  return {
    ...decision,
    decisiveEvents: decisiveEvents.toSorted(),
    validUntil: validUntilOf(question, world, knownAt),
    consent: { state, since, until },
  };
}

describe('the domain and the naive reading of the rules', () => {
  it('agree after every step of any walk on every question', () =>
    fc.assert(
      fc.property(walks(), fc.infiniteStream(choices), (walk, questions) => {
        for (const { ledger, now } of stagesOf(walk)) {
          const asked = someQuestion(questions.next().value, ledger, now);
          expect({ asked, answer: byDomain(ledger, asked) }).toEqual({ asked, answer: byOracle(ledger, asked) });
        }
      }),
      { numRuns },
    ));
});
