import type { Command } from '../events/command.ts';
import type { NewFact } from '../events/fact.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Subject } from './subject.state.ts';

type Envelope = Omit<SubjectEvent, keyof NewFact>;

/** A fact as it would be recorded next, under an id that no other fact has. */
export const asRecordedNext = <Fact extends NewFact>(
  fact: Fact,
  { attribution: { actor, channel } }: Command<string>,
  { revision }: Subject,
  { recordedAt, recordedBy }: Pick<DecisionContext, 'recordedAt' | 'recordedBy'>,
): Fact & Envelope => ({
  ...fact,
  recordedAt,
  recordedBy,
  actor,
  channel,
  eventId: `revision ${revision + 1}`,
  revision: revision + 1,
});
