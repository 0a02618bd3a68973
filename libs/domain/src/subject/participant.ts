import type { Actor, RecordedBy } from '#kernel';

/** Who took a step: the token's holder and, where it tells people apart, the actor. */
export interface Participant {
  readonly sub: string;
  readonly actorId?: string;
}

export const participantOf = ({
  recordedBy,
  actor,
}: {
  readonly recordedBy: RecordedBy;
  readonly actor: Actor;
}): Required<Participant> => ({
  sub: recordedBy.sub,
  actorId: actor.id,
});

/** Neither the token's holder nor the actor of a step appears, as either of the two, in an earlier one. */
export function isIndependentOf({ sub, actorId }: Required<Participant>, earlier: readonly Participant[]): boolean {
  const involved = new Set(earlier.flatMap((participant) => [participant.sub, participant.actorId]));
  return !involved.has(sub) && !involved.has(actorId);
}
