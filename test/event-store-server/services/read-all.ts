import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from '../log/event-log.ts';
import { eventResponse } from '../wire/read-responses.ts';
import { invalidPosition } from '../wire/rpc-errors.ts';
import { countOf } from './read-count.ts';
import type { ResponseWriter } from './response-writer.ts';

/** Reads `$all`: from a position on forwards, from before it backwards. */
export async function readAll(log: EventLog, options: streams.ReadReq.Options, writer: ResponseWriter): Promise<void> {
  const count = countOf(options);
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const step = backwards ? -1 : 1;
  const first = indexOf(log, options.getAll()!) + (backwards ? -1 : 0);
  const last = log.events.length;
  for (let index = first, sent = 0; index >= 0 && index < last && sent < count; index += step, sent += 1) {
    if (writer.gone) return;
    await writer.write(eventResponse(log.events[index]!));
  }
  writer.end();
}

function indexOf(log: EventLog, from: streams.ReadReq.Options.AllOptions): number {
  if (from.hasStart()) return 0;
  if (from.hasEnd()) return log.events.length;
  return log.indexAt(validPosition(log, from.getPosition()!));
}

/** A position that no record has is an error. Position 0 is the start. A checkpoint may carry prepare position 0. */
export function validPosition(log: EventLog, position: streams.ReadReq.Options.Position): number {
  const commit = Number(position.getCommitPosition());
  const prepare = Number(position.getPreparePosition());
  if (commit === 0 && prepare === 0) return 0;
  if (!log.isPosition(commit) || (prepare !== commit && prepare !== 0)) throw invalidPosition();
  return commit;
}
