import type { EventInTheWay } from '#document-store';
import type { RecordedEvent } from '#event-store';

/** An event that cannot be decoded or projected. It is never skipped. */
export interface Poison {
  readonly event: RecordedEvent;
  readonly cause: unknown;
}

/** Whether the view goes on without an event, because two people have recorded that it may. */
export type PassesOver = (poison: Poison) => Promise<boolean>;

/** The event in the way, for readers: its place, its type and the kind of its error. */
export function inTheWay({ event: { position, eventId, type }, cause }: Poison): EventInTheWay {
  const { code, name } = (cause ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return { position: `${position}`, eventId, type, cause: String(code ?? name ?? typeof cause) };
}

/** Why a run has ended. */
export type RunOutcome =
  /** It was stopped or paused. */
  | { readonly kind: 'ended' }
  /** Another projector holds the lease. */
  | { readonly kind: 'fenced' }
  /** The store holds an event that is not delivered, or not projected in time. */
  | { readonly kind: 'stalled' }
  /** An event did not come before those that lie behind it: nothing behind it was projected. */
  | { readonly kind: 'incomplete' }
  /** The subscription ended, or a store is unavailable. */
  | { readonly kind: 'dropped'; readonly cause?: unknown }
  | { readonly kind: 'poison'; readonly poison: Poison }
  | { readonly kind: 'otherLedger' };

/** The code of a failure that is tried again. */
export const codeOf = (cause: unknown): string =>
  cause === undefined ? 'SUBSCRIPTION_DROPPED' : ((cause as { code?: string }).code ?? 'PROJECTION_FAILED');

/** An error becomes an outcome that is tried again. */
export const supervised = (work: Promise<RunOutcome>): Promise<RunOutcome> =>
  work.catch((cause: unknown): RunOutcome => ({ kind: 'dropped', cause }));
