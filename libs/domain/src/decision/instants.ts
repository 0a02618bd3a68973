import { storedInstantForm, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Question } from './question.ts';

/**
 * Every instant after the one asked about at which a known fact or catalogue entry starts or ends, ascending. In the data of
 * a fact instants are recognised by their form, so that a fact type added later needs no line here.
 */
export function instantsAfter({ at, purposeId }: Question, subject: Subject, catalogue: Catalogue): readonly Instant[] {
  const found = new Set<Instant>();
  const see = (instant: Instant | undefined) => {
    if (instant !== undefined && instant > at) found.add(instant);
  };
  for (const table of Object.values(subject.facts)) {
    for (const { receivedAt, expressedAt, recordedAt, data } of table) {
      see(receivedAt);
      see(expressedAt);
      see(recordedAt);
      collect(data, at, found);
    }
  }
  const purpose = catalogue.purposes.get(purposeId);
  see(purpose?.retirement?.effectiveFrom);
  for (const { versions } of [catalogue.controller, ...(purpose ? [purpose] : []), ...catalogue.policies.values()]) {
    for (const { effectiveFrom } of versions) see(effectiveFrom);
  }
  return found.size === 0 ? none : [...found].sort();
}

const none: readonly Instant[] = [];

function collect(value: unknown, after: string, found: Set<Instant>): void {
  if (typeof value === 'string') {
    if (value.length === 24 && value > after && storedInstantForm.test(value)) found.add(value as Instant);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, after, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) collect((value as Record<string, unknown>)[key], after, found);
  }
}
