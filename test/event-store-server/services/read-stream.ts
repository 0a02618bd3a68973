import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { eventResponse, streamNotFoundResponse } from '../wire/read-responses.ts';
import { streamDeleted } from '../wire/rpc-errors.ts';
import { streamName } from '../wire/stream-names.ts';
import { countOf } from './read-count.ts';
import type { ResponseWriter } from './response-writer.ts';

/** Reads a stream from a revision on, which is included both ways. */
export async function readStream(log: EventLog, options: streams.ReadReq.Options, writer: ResponseWriter): Promise<void> {
  const count = countOf(options);
  const from = options.getStream()!;
  const name = streamName(from.getStreamIdentifier());
  const events = log.stream(name);
  if (events === 'deleted') throw streamDeleted(name);
  if (events === 'not-found') await writer.write(streamNotFoundResponse(name));
  else {
    for (const event of selected(events, options).slice(0, count)) {
      if (writer.gone) return;
      await writer.write(eventResponse(event));
    }
  }
  writer.end();
}

function selected(events: readonly StoredEvent[], options: streams.ReadReq.Options): readonly StoredEvent[] {
  const from = options.getStream()!;
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const revision = from.hasStart() ? 0 : from.hasEnd() ? Infinity : Number(from.getRevision());
  if (!backwards) return events.filter((event) => event.revision >= revision);
  return events.filter((event) => event.revision <= revision).toReversed();
}
