import type { RecordedEvent } from '#event-store';

/** An event that a view cannot be made from. It is never skipped. */
export interface Poison {
  readonly position: bigint;
  readonly eventId: string;
  readonly cause: unknown;
}

export const poisonOf = ({ position, eventId }: Pick<RecordedEvent, 'position' | 'eventId'>, cause: unknown): Poison => ({
  position,
  eventId,
  cause,
});

/** Why a projector no longer follows its subscription. */
export type RunOutcome =
  /** It was told to stop. */
  | { readonly kind: 'ended' }
  /** Another projector holds the lease. */
  | { readonly kind: 'fenced' }
  /** The store holds an event that does not come. */
  | { readonly kind: 'stalled' }
  /** The subscription ended, or a store is away. */
  | { readonly kind: 'dropped'; readonly cause?: unknown }
  | { readonly kind: 'poison'; readonly poison: Poison }
  | { readonly kind: 'otherLedger' };

/** Turns the failure of a store, or of the code around it, into an outcome that is tried again. */
export const supervised = (work: Promise<RunOutcome>): Promise<RunOutcome> =>
  work.catch((cause: unknown): RunOutcome => ({ kind: 'dropped', cause }));
