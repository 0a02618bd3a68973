import type { NamedFact } from '#application';

export type FactsById = ReadonlyMap<string, NamedFact>;

/** A fact in one line: what, when, and the id to find it by. */
export function factLine(facts: FactsById, eventId: string): string {
  const { type, expressedAt, receivedAt, recordedAt } = facts.get(eventId)!;
  return [
    type,
    ...(expressedAt ? [`expressed ${expressedAt}`] : []),
    ...(receivedAt ? [`received ${receivedAt}`] : []),
    `recorded ${recordedAt}`,
    eventId,
  ].join('  ');
}
