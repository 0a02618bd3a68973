import type { Attribution, EventOf, SubjectEventType } from '#domain';

export type AnySubjectFact = EventOf<SubjectEventType>;

/** Whose act a fact was, with the times that were stored: cut as they are, they are stored the same again. */
export const attributionOf = ({ actor, channel, expressedAt, receivedAt }: AnySubjectFact): Attribution => ({
  actor,
  channel,
  receivedAt,
  ...(expressedAt && { expressedAt }),
});
