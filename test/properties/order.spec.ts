import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { subjectDecider } from '#domain';
import { fold } from '#kernel';
import { numRuns } from './runs.ts';
import { endOf, walks } from './walk.ts';

describe('the fold of a subject', () => {
  it('is the same in whatever order, and in whatever portions, the facts are delivered', () =>
    fc.assert(
      fc.property(
        walks().chain((walk) => {
          const { subject, world } = endOf(walk).ledger;
          const shuffled = fc.shuffledSubarray([...world.facts], { minLength: world.facts.length });
          return fc.record({ subject: fc.constant(subject), shuffled, portion: fc.integer({ min: 1, max: 5 }) });
        }),
        ({ subject, shuffled, portion }) => {
          let delivered = subjectDecider.initial;
          for (let from = 0; from < shuffled.length; from += portion) {
            delivered = subjectDecider.evolve(delivered, ...shuffled.slice(from, from + portion));
          }
          expect(delivered).toEqual(subject);
          expect(fold(subjectDecider, shuffled)).toEqual(subject);
        },
      ),
      { numRuns },
    ));
});
