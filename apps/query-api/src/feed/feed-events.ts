import type { EventStore } from '#event-store';
import { ledgerCategories, type Instant } from '#kernel';
import { StoredFeedEvent, type FeedEvent } from './feed-event.ts';
import type { LiveEvents, Projected } from './live-events.ts';

export interface FeedOptions {
  readonly events: Pick<EventStore, 'readAll'>;
  readonly live: LiveEvents;
  readonly controllerId: string;
  readonly after: bigint;
  /** An event that the store holds, at or behind which the feed is live. */
  readonly head: bigint;
  /**
   * Shows positions alone, of what was recorded since this instant: nothing that statistics hide can be counted here
   * (http-api 5).
   */
  readonly anonymousSince?: Instant;
  /** Resolves once the views have projected the event, or are too late: a decision requested then already counts it. */
  readonly projected: Projected;
  readonly signal: AbortSignal;
}

/**
 * The tenant's events as they are recorded: those that the store has, then the live ones. Pulled, so that however slow the reader
 * is, memory holds a page of the store, or the live events that wait for it.
 */
export async function* feedEvents(options: FeedOptions): AsyncGenerator<FeedEvent> {
  const { events, live, controllerId, head, anonymousSince, projected, signal } = options;
  const shown = (event: StoredFeedEvent): readonly FeedEvent[] => {
    if (anonymousSince === undefined) return event.events;
    return event.isRecordedSince(anonymousSince) ? [event.anonymous] : [];
  };
  for (let at = options.after; !signal.aborted;) {
    const follower = live.follow(controllerId, at > head ? at : head, signal);
    try {
      for await (const recorded of events.readAll(at, ledgerCategories, controllerId)) {
        await projected(recorded.position);
        if (signal.aborted) return;
        yield* shown(new StoredFeedEvent(recorded));
        at = recorded.position;
      }
      for await (const event of follower.events()) {
        if (event.position <= at) continue;
        yield* shown(event);
        at = event.position;
      }
      if (follower.isLive) return;
    } finally {
      follower.leave();
    }
  }
}

/** How many events the tenant has recorded after `after`, or fewer when the reader has left. */
export async function eventsBehind(
  events: Pick<EventStore, 'readAll'>,
  { controllerId, after, signal }: Pick<FeedOptions, 'controllerId' | 'after' | 'signal'>,
): Promise<number> {
  let count = 0;
  for await (const { position } of events.readAll(after, ledgerCategories, controllerId)) {
    if (signal.aborted) break;
    if (position > after) count += 1;
  }
  return count;
}
