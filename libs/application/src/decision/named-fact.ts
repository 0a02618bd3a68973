import type { Catalogue, Subject } from '#domain';
import type { Instant } from '#kernel';

/** A fact as it is shown to people beside a decision. */
export interface NamedFact {
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly receivedAt?: Instant;
  readonly expressedAt?: Instant;
}

/** Every fact that a decision about this subject may name, by the id of its event. */
export function factsById(subject: Subject, { purposes }: Catalogue): ReadonlyMap<string, NamedFact> {
  const facts: NamedFact[] = [];
  for (const { eventId, type, recordedAt, receivedAt, expressedAt } of Object.values(subject.facts).flat())
    facts.push({ eventId, type, recordedAt, receivedAt, ...(expressedAt && { expressedAt }) });
  for (const { versions, retirement } of purposes.values()) {
    for (const { version, eventId, recordedAt } of versions)
      facts.push({ eventId, type: version === 1 ? 'PurposeRegistered' : 'PurposeRevised', recordedAt });
    if (retirement) facts.push({ eventId: retirement.eventId, type: 'PurposeRetired', recordedAt: retirement.recordedAt });
  }
  return new Map(facts.map((fact) => [fact.eventId, fact]));
}
