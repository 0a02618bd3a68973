import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { streamName } from '../wire/stream-names.ts';
import { eventFilter } from './event-filter.ts';
import { validPosition } from './read-all.ts';

/** What a subscription shows of the log, and where in it the subscription starts. */
export interface SubscriptionSource {
  readonly from: number;
  readonly matches: (event: StoredEvent) => boolean;
  /** Of filtered subscriptions only. */
  readonly checkpointInterval?: number;
}

export function subscriptionSource(log: EventLog, options: streams.ReadReq.Options): SubscriptionSource {
  const stream = options.getStream();
  if (stream) return streamSource(log, stream);
  const from = allStart(log, options.getAll()!);
  const filter = options.getFilter();
  return filter ? { from, ...eventFilter(filter) } : { from, matches: () => true };
}

/** Both kinds start behind the revision or the position given. */
function allStart(log: EventLog, all: streams.ReadReq.Options.AllOptions): number {
  if (all.hasStart()) return 0;
  if (all.hasEnd()) return log.events.length;
  return log.indexAt(validPosition(log, all.getPosition()!) + 1);
}

function streamSource(log: EventLog, options: streams.ReadReq.Options.StreamOptions): SubscriptionSource {
  const name = streamName(options.getStreamIdentifier());
  const after = options.hasRevision() ? Number(options.getRevision()) : -1;
  return {
    from: options.hasEnd() ? log.events.length : 0,
    matches: (event) => event.stream === name && event.revision > after,
  };
}
