import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyGrant, EventOf, SubjectEvent } from '#domain';
import { millisOf, type Instant } from '#kernel';
import { names } from './oracle/world.ts';
import { answerTo } from './answers.ts';
import { choiceFrom, choices } from './random-choice.ts';
import { withdraw, withdrawAll } from './commands/consent.commands.ts';
import { record, recordingAt } from './ledger.ts';
import { categoryIds, purposeIds } from './names.ts';
import { assertOfDecision } from './runs.ts';
import { someToken } from './attribution.ts';
import { pauses, shifted } from './times.ts';
import { endOf, stagesFrom, stagesOf, walks, type Stage } from './walk.ts';

/** The grants on which anything that the withdrawal covers is permitted. */
function grantsThatPermit({ ledger, now }: Stage, { data }: EventOf<'ConsentWithdrawn'>, at: Instant): readonly AnyGrant[] {
  const answers = purposeIds
    .filter((purposeId) => names(data.purposes, purposeId))
    .flatMap((purposeId) => categoryIds.map((one) => ({ purposeId, dataCategories: [one], operation: 'use', at }) as const))
    .map((question) => answerTo({ question, knownAt: now }, ledger))
    .filter(({ lawfulBasis }) => lawfulBasis === 'consent');
  const decisive = new Set(answers.flatMap(({ decisiveEvents }) => decisiveEvents));
  const grants = ledger.world.facts.filter(({ type }) => type === 'ConsentGiven' || type === 'ConsentAwaitingConfirmation');
  return (grants as readonly SubjectEvent[] as readonly AnyGrant[]).filter(({ eventId }) => decisive.has(eventId));
}

/** Clocks differ by 5 minutes at most; a grant that was recorded when the withdrawal came must be clear of that. */
function outlives({ data, revision }: AnyGrant, withdrawal: EventOf<'ConsentWithdrawn'>): boolean {
  const tolerance = revision < withdrawal.revision ? 5 * 60_000 : 0;
  return millisOf(data.grantExpressedAt) > millisOf(withdrawal.receivedAt) + tolerance;
}

describe('a withdrawal', () => {
  it('is accepted in every state, whatever its times say, and recorded as a fact of its own', () =>
    assertOfDecision(
      fc.property(walks(), choices, (walk, numbers) => {
        for (const { ledger, now } of stagesOf(walk)) {
          for (const make of [withdraw, withdrawAll]) {
            const choice = choiceFrom(numbers);
            const { outcome } = record(ledger, make(choice, ledger, now), now, someToken(choice));
            expect(outcome).toEqual([expect.objectContaining({ type: 'ConsentWithdrawn' })]);
          }
        }
      }),
    ));

  it('leaves no permission on consent but on one that the subject expressed after it', () =>
    assertOfDecision(
      fc.property(walks(), choices, walks(9), choices, (before, numbers, after, asking) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(before);
        const make = choice.of([withdraw, withdrawAll]);
        const withdrawn = record(ledger, make(choice, ledger, now), now, someToken(choice)).ledger;
        const withdrawal = withdrawn.world.facts.at(-1) as EventOf<'ConsentWithdrawn'>;
        const end = [...stagesFrom(withdrawn, now, after.steps)].at(-1)!;
        const at = shifted(withdrawal.receivedAt, choiceFrom(asking).of(pauses));
        const revived = grantsThatPermit(end, withdrawal, at).filter((grant) => !outlives(grant, withdrawal));
        expect(revived).toEqual([]);
      }),
    ));

  it('that is recorded when it is received leaves no permission on consent from then on', () =>
    assertOfDecision(
      fc.property(walks(), choices, (walk, numbers) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(walk);
        const said = { actor: { id: 'anna', role: 'dataSubject' }, channel: 'web' } as const;
        const { ledger: after } = record(ledger, { type: 'WithdrawConsent', attribution: said }, now, someToken(choice));
        const knownAt = recordingAt(ledger, now);
        const at = shifted(knownAt, choice.of(pauses));
        for (const purposeId of purposeIds) {
          const answer = answerTo({ question: { purposeId, operation: 'use', at }, knownAt }, after);
          expect(answer.perCategory.map(({ lawfulBasis }) => lawfulBasis)).not.toContain('consent');
        }
      }),
    ));
});
