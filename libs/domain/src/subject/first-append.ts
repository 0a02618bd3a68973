import type { SubjectEvent } from '../events/subject.events.ts';
import type { Subject } from './subject.state.ts';

/**
 * The facts of the append that began a subject's stream; none where nothing is recorded. Facts of one append share their
 * `recordedAt`, which rises from one append to the next (domain-model 2), so they stand at the front of their tables.
 */
export function firstAppend({ facts }: Subject): readonly SubjectEvent[] {
  const tables = Object.values(facts) as readonly (readonly SubjectEvent[])[];
  const first = firstFact(tables);
  const found: SubjectEvent[] = [];
  for (const table of tables) {
    for (const fact of table) {
      if (fact.recordedAt !== first?.recordedAt) break;
      found.push(fact);
    }
  }
  return found;
}

function firstFact(tables: readonly (readonly SubjectEvent[])[]): SubjectEvent | undefined {
  let first: SubjectEvent | undefined;
  for (const [fact] of tables) if (fact && (!first || fact.revision < first.revision)) first = fact;
  return first;
}
