import { decodeAll } from '#application';
import type { EventStore } from '#event-store';
import { controllerOf, ledgerCategories, type Instant, type LedgerEvent } from '#kernel';

/** What the feed shows of an event: enough to know whose decisions, for which purpose, must be requested again. */
export interface FeedEvent {
  readonly position: string;
  readonly type?: string;
  readonly stream?: string;
  readonly subjectRef?: string;
  readonly purposeId?: string;
}

export interface FeedOptions {
  readonly events: Pick<EventStore, 'subscribe'>;
  readonly controllerId: string;
  readonly after: bigint;
  /**
   * Shows positions alone, of what was recorded since this instant: nothing that statistics hide can be counted here
   * (http-api 5).
   */
  readonly anonymousSince?: Instant;
  /** Resolves once the views have projected the event, or are too late: a decision requested then already counts it. */
  readonly projected: (position: bigint) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The tenant's events as they are recorded. Pulled, so that memory holds one event, however slow the reader is. */
export async function* feedEvents({
  events,
  controllerId,
  after,
  anonymousSince,
  projected,
  signal,
}: FeedOptions): AsyncGenerator<FeedEvent> {
  for await (const recorded of events.subscribe(after, signal)) {
    if ('reached' in recorded || controllerOf(recorded.stream) !== controllerId) continue;
    await projected(recorded.position);
    if (signal.aborted) return;
    if (anonymousSince === undefined) yield* decodeAll(recorded).map(feedEventOf);
    else if (isSince(anonymousSince, decodeAll(recorded))) yield { position: recorded.position.toString() };
  }
}

/** How many events the tenant has recorded after `after`. */
export async function eventsBehind(events: Pick<EventStore, 'readAll'>, controllerId: string, after: bigint): Promise<number> {
  let count = 0;
  for await (const recorded of events.readAll(after, ledgerCategories))
    if (controllerOf(recorded.stream) === controllerId) count += decodeAll(recorded).length;
  return count;
}

const isSince = (instant: Instant, events: readonly LedgerEvent[]): boolean =>
  events.some(({ recordedAt }) => recordedAt >= instant);

function feedEventOf({ type, stream, subjectRef, position, data }: LedgerEvent): FeedEvent {
  const purposeId = purposeOf(data as { purposeId?: string; purposes?: readonly string[] | 'all' });
  return {
    position: position.toString(),
    type,
    stream,
    ...(subjectRef && { subjectRef }),
    ...(purposeId && { purposeId }),
  };
}

/** The purpose that the event is about; undefined when it is about several or all. */
const purposeOf = ({ purposeId, purposes }: { purposeId?: string; purposes?: readonly string[] | 'all' }): string | undefined =>
  purposeId ?? (purposes !== 'all' && purposes?.length === 1 ? purposes[0] : undefined);
