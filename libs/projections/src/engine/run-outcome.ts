import type { RecordedEvent } from '#event-store';

/** An event that cannot be decoded or projected. It is never skipped. */
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

/** Why a run has ended. */
export type RunOutcome =
  /** It was stopped or paused. */
  | { readonly kind: 'ended' }
  /** Another projector holds the lease. */
  | { readonly kind: 'fenced' }
  /** The store holds an event that is not delivered, or not projected in time. */
  | { readonly kind: 'stalled' }
  /** The subscription ended, or a store is unavailable. */
  | { readonly kind: 'dropped'; readonly cause?: unknown }
  | { readonly kind: 'poison'; readonly poison: Poison }
  | { readonly kind: 'otherLedger' };

/** An error becomes an outcome that is tried again. */
export const supervised = (work: Promise<RunOutcome>): Promise<RunOutcome> =>
  work.catch((cause: unknown): RunOutcome => ({ kind: 'dropped', cause }));
