import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsFrom, endWithoutRenewal, expressionOfGrant, lapseOf, ownStart } from './oracle/grant.ts';
import { numRuns } from './runs.ts';
import { endOf, walks } from './walk.ts';

describe('the term that a grant is recorded with', () => {
  it('follows from its own times and from the version it is bound to', () =>
    fc.assert(
      fc.property(walks(), (walk) => {
        const { world } = endOf(walk).ledger;
        for (const fact of world.facts) {
          if (fact.type !== 'ConsentGiven' && fact.type !== 'ConsentAwaitingConfirmation') continue;
          const { grantExpressedAt, effectiveFrom, effectiveUntil } = fact.data;
          expect({ grantExpressedAt, effectiveFrom }).toEqual({
            grantExpressedAt: expressionOfGrant(world, fact),
            effectiveFrom: ownStart(world, fact),
          });
          const ends = fact.type === 'ConsentGiven';
          expect(ends ? effectiveUntil : fact.data.confirmBefore).toBe(
            ends ? endWithoutRenewal(world, fact) : lapseOf(world, fact),
          );
        }
      }),
      { numRuns },
    ));

  it('and under double opt-in from the confirmation', () =>
    fc.assert(
      fc.property(walks(), (walk) => {
        const { world } = endOf(walk).ledger;
        for (const fact of world.facts) {
          if (fact.type !== 'ConsentConfirmed') continue;
          const grant = world.facts.find(({ eventId }) => fact.data.grantEventIds.includes(eventId));
          if (grant?.type !== 'ConsentAwaitingConfirmation') throw new Error('a confirmation names an awaiting grant');
          const { effectiveFrom, effectiveUntil } = fact.data;
          expect(effectiveFrom).toBe(countsFrom(world, grant));
          expect(effectiveUntil).toBe(endWithoutRenewal(world, grant));
        }
      }),
      { numRuns },
    ));
});
