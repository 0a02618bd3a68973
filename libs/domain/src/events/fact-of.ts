import type { LedgerEvent } from '#kernel';
import type { Fact } from './fact.ts';

/** The part of a stored event that the rules read. */
export function factOf<Event extends Fact>(event: LedgerEvent): Event {
  const { eventId, type, revision, recordedAt, receivedAt, expressedAt, recordedBy, actor, channel } = event;
  const { policyRef, evidenceDigests, data } = event;
  return {
    eventId,
    type,
    revision,
    recordedAt,
    receivedAt,
    ...(expressedAt && { expressedAt }),
    recordedBy,
    actor,
    channel,
    ...(policyRef && { policyRef }),
    ...(evidenceDigests && { evidenceDigests }),
    data,
  } as Fact as Event;
}
