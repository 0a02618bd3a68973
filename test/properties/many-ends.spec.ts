import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question, SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import { answerTo } from './answers.ts';
import { give } from './commands/consent.commands.ts';
import { assertBasis, authorise } from './commands/rights.commands.ts';
import { record, recordingAt, type Ledger } from './ledger.ts';
import { changeOf, isBound } from './oracle/valid-until.ts';
import { someQuestion, type KnownQuestion } from './questions.ts';
import { choiceFrom, choices, type Choice } from './random-choice.ts';
import { isFullRun, numRuns } from './runs.ts';
import { shifted } from './times.ts';
import { endOf, walks } from './walk.ts';

const service = { sub: 'shop', roles: ['service-command'] } as const;

/** Facts that end one after another, in any order; most are about the purpose asked about. */
function withEnds(before: Ledger, clock: Instant, question: Question, commands: readonly (readonly number[])[]): Ledger {
  return commands.reduce((ledger, numbers, index) => {
    const end = shifted(clock, 3_600_000 + ((index * 37) % commands.length) * 1_000);
    const command = endingAt(end, choiceFrom(numbers), ledger, recordingAt(ledger, clock), question);
    return record(ledger, command, clock, service).ledger;
  }, before);
}

function endingAt(end: Instant, choice: Choice, ledger: Ledger, now: Instant, { purposeId }: Question): SubjectCommand {
  const command = choice.of([assertBasis, give, authorise, assertBasis])(choice, ledger, now);
  const { actor, channel } = command.attribution;
  if (command.type === 'AuthoriseRestrictedProcessing') return { ...command, attribution: { actor, channel }, until: end };
  const named = 'purposeId' in command && choice.once(4) ? command.purposeId : purposeId;
  return { ...command, attribution: { actor, channel }, purposeId: named, validUntil: end } as SubjectCommand;
}

/** How often an answer ended though nothing changed it, and how often a change came after that. */
const reached = { bounds: 0, changesAfterBounds: 0 };

/** Whether who asks again wherever an answer ends without a change learns of the change, or that there is none. */
function leadsTo(change: Instant | null, ledger: Ledger, { question, knownAt }: KnownQuestion): boolean {
  for (let at = question.at; ; reached.bounds++) {
    const asked = { ...question, at };
    const { validUntil } = answerTo({ question: asked, knownAt }, ledger);
    if (validUntil === change) {
      if (change !== null && at !== question.at) reached.changesAfterBounds++;
      return true;
    }
    if (validUntil === null || (change !== null && validUntil > change)) return false;
    if (!isBound(validUntil, asked, ledger.world, knownAt)) return false;
    at = validUntil;
  }
}

describe('of many ends that change nothing', () => {
  it('the 64th ends an answer, and who asks again learns of the first that changes it', () =>
    fc.assert(
      fc.property(walks(12), choices, fc.array(choices, { minLength: 100, maxLength: 200 }), (walk, numbers, commands) => {
        const { ledger: before, now } = endOf(walk);
        const { question } = someQuestion(numbers, before, now);
        const ledger = withEnds(before, now, question, commands);
        const asked = { question, knownAt: recordingAt(ledger, now) };
        expect(leadsTo(changeOf(question, ledger.world, asked.knownAt), ledger, asked)).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    ));

  it('were met, and changes after them', () => {
    expect(reached.bounds).toBeGreaterThan(0);
    // A short run meets too few of them for that.
    expect(isFullRun ? reached.changesAfterBounds : 1).toBeGreaterThan(0);
  });
});
