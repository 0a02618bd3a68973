import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentAt, consentHistory, decide, type Decision } from '#domain';
import type { Instant } from '#kernel';
import { consentAt as consentByOracle } from './oracle/consent.ts';
import { decisionOf, type OracleDecision } from './oracle/decision.ts';
import { changeOf, isBound } from './oracle/valid-until.ts';
import { knownBy } from './oracle/world.ts';
import { choices } from './random-choice.ts';
import { coverage } from './coverage.ts';
import { ledgerKnownAt, eventLines, type Ledger } from './ledger.ts';
import { plainQuestion, someQuestion, type KnownQuestion } from './questions.ts';
import { isFullRun, numRuns } from './runs.ts';
import { stagesOf, walks } from './walk.ts';

const reached = coverage();

/** What the domain answers, in the terms that the oracle knows. */
function byDomain(ledger: Ledger, { question, knownAt }: KnownQuestion) {
  const { subject, catalogue } = ledgerKnownAt(ledger, knownAt);
  const decision = decide(question, subject, catalogue);
  const consent = consentAt(consentHistory(subject, question.purposeId), question.at);
  reached.answer(decision, consent.state);
  const { rules, ...answer } = decision;
  return comparable({ ...answer, regime: rules.regime }, consent);
}

function byOracle({ world }: Ledger, { question, knownAt }: KnownQuestion, answered: Instant | null) {
  const decision = decisionOf(question, world, knownAt);
  const consent = consentByOracle(knownBy(world, knownAt), question.purposeId, question.at);
  const change = changeOf(question, world, knownAt);
  const ends = answered !== null && (change === null || answered < change) && isBound(answered, question, world, knownAt);
  return comparable({ ...decision, validUntil: ends ? answered : change }, consent);
}

function comparable(decision: OracleDecision & Pick<Decision, 'validUntil'>, { state, since, until }: Shown) {
  return { ...decision, decisiveEvents: decision.decisiveEvents.toSorted(), consent: { state, since, until } };
}

interface Shown {
  readonly state: string;
  readonly since?: string;
  readonly until?: string;
}

/** Comparing first is much faster than having a matcher compare. */
function differing(ledger: Ledger, asked: KnownQuestion) {
  const domain = byDomain(ledger, asked);
  const oracle = byOracle(ledger, asked, domain.validUntil);
  return isDeepStrictEqual(domain, oracle) ? [] : [{ facts: eventLines(ledger), asked, domain, oracle }];
}

describe('the domain and the naive reading of the rules', () => {
  it('agree after every step of any walk, on every question', () =>
    fc.assert(
      fc.property(walks(30), fc.infiniteStream(choices), (walk, questions) => {
        for (const { ledger, now, outcome } of stagesOf(walk)) {
          reached.outcome(outcome);
          const any = someQuestion(questions.next().value, ledger, now);
          expect([any, plainQuestion(ledger, now)].flatMap((asked) => differing(ledger, asked))).toEqual([]);
        }
      }),
      { numRuns },
    ));

  it('have been everywhere that the rules lead to', () => {
    const missing = reached.missing();
    // A short run reaches half of it at least.
    expect(isFullRun ? missing : missing.slice(reached.total / 2)).toEqual([]);
  });
});
