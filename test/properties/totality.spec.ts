import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consentStates,
  decide,
  exceptions,
  reasons,
  statusAt,
  subjectDecider,
  type Decision,
  type Subject,
  type SubjectEvent,
} from '#domain';
import { verdicts } from './oracle/reasons.ts';
import { choiceFrom, choices, type Choice } from './random-choice.ts';
import type { Ledger } from './ledger.ts';
import { someQuestion } from './questions.ts';
import { numRuns } from './runs.ts';
import { shifted, steps } from './times.ts';
import { endOf, walks } from './walk.ts';

/** Facts that no command would have led to: some are missing, others come at another time or in another order. */
function torn({ world }: Ledger, choice: Choice): readonly SubjectEvent[] {
  const moved = (time: SubjectEvent['recordedAt']) =>
    choice.once(4) ? shifted(time, choice.of(steps) * choice.of([1, -1])) : time;
  const kept = world.facts.filter(() => !choice.once(4));
  const ordered = choice.once(3) ? kept.toReversed() : kept;
  return ordered.map(
    (fact, revision) =>
      ({
        ...fact,
        revision,
        recordedAt: moved(fact.recordedAt),
        receivedAt: moved(fact.receivedAt),
        ...(fact.expressedAt && { expressedAt: moved(fact.expressedAt) }),
      }) as SubjectEvent,
  );
}

const codes: readonly string[] = ['PERMITTED', ...exceptions, ...reasons];

function wellFormed(
  { decision, code, lawfulBasis, perCategory, decisiveEvents, validUntil }: Decision,
  facts: readonly string[],
  at: string,
) {
  for (const one of [{ decision, code, lawfulBasis }, ...perCategory]) {
    expect(verdicts).toContain(one.decision);
    expect(codes).toContain(one.code);
    expect(one.code === 'PERMITTED').toBe(one.decision === 'PERMIT');
    const processed = one.decision === 'PERMIT' || one.decision === 'PERMIT_EXEMPT';
    expect(processed || one.lawfulBasis === null).toBe(true);
  }
  expect(new Set(decisiveEvents).size).toBe(decisiveEvents.length);
  expect(facts).toEqual(expect.arrayContaining([...decisiveEvents]));
  expect(validUntil === null || validUntil > at).toBe(true);
}

describe('the decision is total', () => {
  it('answers every question about any list of facts, and says nothing that it may not', () =>
    fc.assert(
      fc.property(walks(), choices, fc.array(choices, { minLength: 4, maxLength: 4 }), (walk, tears, questions) => {
        const { ledger, now } = endOf(walk);
        const facts = torn(ledger, choiceFrom(tears));
        const subject: Subject = subjectDecider.evolve(subjectDecider.initial, ...facts);
        const ids = [...facts, ...ledger.world.purposes].map(({ eventId }) => eventId);
        for (const numbers of questions) {
          const { question } = someQuestion(numbers, ledger, now);
          wellFormed(decide(question, subject, ledger.catalogue), ids, question.at);
        }
      }),
      { numRuns },
    ));

  it('and so is the status', () =>
    fc.assert(
      fc.property(walks(), choices, choices, (walk, tears, numbers) => {
        const { ledger, now } = endOf(walk);
        const subject = subjectDecider.evolve(subjectDecider.initial, ...torn(ledger, choiceFrom(tears)));
        const { question } = someQuestion(numbers, ledger, now);
        const { consents } = statusAt(subject, ledger.catalogue, question.at);
        for (const { state } of consents) expect(consentStates).toContain(state);
      }),
      { numRuns },
    ));
});
