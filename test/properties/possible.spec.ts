import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfTime, type Fact, type SubjectEvent } from '#domain';
import { isPossible } from '../../libs/verifier/src/replay/is-possible.ts';
import { eventLines, type Ledger } from './ledger.ts';
import { numRuns } from './runs.ts';
import { stagesOf, start, walks, type Walk } from './walk.ts';

type Facts = readonly [SubjectEvent, ...SubjectEvent[]];

interface Recorded {
  readonly before: Ledger;
  readonly facts: Facts;
}

/** What the commands of a walk recorded about the subject, each with the ledger that it was decided on. */
function* recordedIn(walk: Walk): Generator<Recorded, void> {
  let before = start(walk);
  for (const { ledger } of stagesOf(walk)) {
    const [first, ...more] = ledger.world.facts.slice(before.world.facts.length);
    if (first) yield { before, facts: [first, ...more] };
    before = ledger;
  }
}

/** The same facts with one thing that no rule would have made. */
function forgeriesOf([first, ...more]: Facts): readonly Facts[] {
  const forged: Fact[] = [{ ...first, receivedAt: endOfTime }];
  if (first.type === 'ConsentGiven') forged.push({ ...first, data: { ...first.data, dataCategories: ['nobodys'] } });
  if (first.type === 'LegalHoldReleased') forged.push({ ...first, data: { ...first.data, legalHoldId: 'none' } });
  if ('previous' in first.data) forged.push({ ...first, data: { ...first.data, previous: { state: 'sealed' } } });
  return forged.map((fact) => [fact as SubjectEvent, ...more]);
}

/** That of the walks. */
const digest = (value: unknown): string => JSON.stringify(value);
const possible = ({ before, facts }: Recorded): boolean => isPossible(facts, before.subject, [before.catalogue], digest);

describe('what a command recorded', () => {
  it('is possible, whichever command it was', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(walks(30), (walk) => {
        for (const recorded of recordedIn(walk)) {
          for (const { type } of recorded.facts) types.add(type);
          if (!possible(recorded)) throw new Error([...eventLines(recorded.before), JSON.stringify(recorded.facts)].join('\n'));
        }
      }),
      { numRuns },
    );
    expect(types.size).toBeGreaterThan(25);
  });

  it('is not possible with a revoked scope, in a state that nothing led to, or without what came with it', () => {
    let tried = 0;
    fc.assert(
      fc.property(walks(30), (walk) => {
        for (const { before, facts } of recordedIn(walk)) {
          for (const each of forgeriesOf(facts)) {
            tried++;
            if (possible({ before, facts: each })) throw new Error(JSON.stringify(each));
          }
        }
      }),
      { numRuns },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
