import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { millisOf } from '#kernel';
import { answerTo } from './asking.ts';
import { choiceFrom, choices } from './choice.ts';
import { withdraw, withdrawAll } from './commands/consent.commands.ts';
import { say } from './ledger.ts';
import { categoryIds, purposeIds } from './names.ts';
import { numRuns } from './runs.ts';
import { someToken } from './said.ts';
import { pauses, shifted } from './times.ts';
import { endOf, stagesOf, stagesFrom, walks } from './walk.ts';

describe('a withdrawal', () => {
  it('is accepted in every state, whatever its times say, and recorded as a fact of its own', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        for (const { ledger, now } of stagesOf(walk)) {
          for (const make of [withdraw, withdrawAll]) {
            const choice = choiceFrom(numbers);
            const { outcome } = say(ledger, make(choice, ledger, now), now, someToken(choice));
            expect(outcome).toEqual([expect.objectContaining({ type: 'ConsentWithdrawn' })]);
          }
        }
      }),
      { numRuns },
    ));

  it('leaves no permission on consent but on one that the subject expressed after it', () =>
    fc.assert(
      fc.property(walks(), choices, walks(9), choices, (before, numbers, after, asking) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(before);
        const make = choice.of([withdraw, withdrawAll]);
        const withdrawn = say(ledger, make(choice, ledger, now), now, someToken(choice)).ledger;
        const withdrawal = withdrawn.world.facts.at(-1)!;
        const end = [...stagesFrom(withdrawn, now, after.steps)].at(-1)!;
        const covered = withdrawal.type === 'ConsentWithdrawn' ? withdrawal.data.purposes : [];
        for (const purposeId of covered === 'all' ? purposeIds : covered) {
          for (const dataCategory of categoryIds) {
            const at = shifted(withdrawal.receivedAt, choiceFrom(asking).of(pauses));
            const question = { purposeId, dataCategories: [dataCategory], operation: 'use', at } as const;
            const answer = answerTo({ question, knownAt: end.now }, end.ledger);
            if (answer.lawfulBasis !== 'consent') continue;
            const grants = end.ledger.world.facts.filter(
              ({ eventId, data }) => answer.decisiveEvents.includes(eventId) && 'grantExpressedAt' in data,
            );
            expect(grants.length).toBe(1);
            for (const { data, revision } of grants) {
              const tolerance = revision < withdrawal.revision ? 5 * 60_000 : 0;
              const expressed = millisOf((data as { grantExpressedAt: typeof at }).grantExpressedAt);
              expect(expressed).toBeGreaterThan(millisOf(withdrawal.receivedAt) + tolerance);
            }
          }
        }
      }),
      { numRuns },
    ));

  it('that is recorded when it is received leaves no permission on consent from then on', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(walk);
        const said = { actor: { id: 'anna', role: 'dataSubject' }, channel: 'web' } as const;
        const { ledger: after } = say(ledger, { type: 'WithdrawConsent', said }, now, someToken(choice));
        const at = shifted(now, choice.of(pauses));
        for (const purposeId of purposeIds) {
          const answer = answerTo({ question: { purposeId, operation: 'use', at }, knownAt: now }, after);
          expect(answer.perCategory.map(({ lawfulBasis }) => lawfulBasis)).not.toContain('consent');
        }
      }),
      { numRuns },
    ));
});
