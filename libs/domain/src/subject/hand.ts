import type { Actor, RecordedBy } from '#kernel';

/** Who took a step: the token's holder and, where it tells people apart, the actor. */
export interface Hand {
  readonly sub: string;
  readonly actorId?: string;
}

export const handOf = ({ recordedBy, actor }: { readonly recordedBy: RecordedBy; readonly actor: Actor }): Required<Hand> => ({
  sub: recordedBy.sub,
  actorId: actor.id,
});

/** Neither the token's holder nor the actor of a step appears, as either of the two, in an earlier one. */
export function isIndependentOf({ sub, actorId }: Required<Hand>, earlier: readonly Hand[]): boolean {
  const involved = new Set(earlier.flatMap((hand) => [hand.sub, hand.actorId]));
  return !involved.has(sub) && !involved.has(actorId);
}
