import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Question } from './question.ts';

/**
 * Every instant after the one asked about at which a known fact or catalogue entry starts or ends, ascending. Instants
 * are told by their form: a fact type added later needs no line here.
 */
export function instantsAfter({ at, purposeId }: Question, subject: Subject, catalogue: Catalogue): readonly Instant[] {
  const found = new Set<string>();
  for (const table of Object.values(subject.facts)) for (const fact of table) collect(fact, at, found);
  const purpose = catalogue.purposes.get(purposeId);
  if (purpose) collect(purpose, at, found);
  for (const policy of catalogue.policies.values()) collect(policy, at, found);
  collect(catalogue.controller, at, found);
  return [...found].sort() as Instant[];
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function collect(value: unknown, after: string, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length === 24 && value > after && instant.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) collect((value as Record<string, unknown>)[key], after, found);
  }
}
