import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision, ProposedEvent } from '../log/stored-event.ts';
import { expectedRevision } from '../wire/proposed-events.ts';
import { streamName } from '../wire/stream-names.ts';

/** A batch append that is being received: its events may come in several messages. */
export class PendingWrite {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: ProposedEvent[] = [];
  readonly #timer: NodeJS.Timeout;

  /** `onTimeout` is called when the write was not received whole, or not taken off, within the time. */
  constructor(options: streams.BatchAppendReq.Options, milliseconds: number, onTimeout: () => void) {
    this.stream = streamName(options.getStreamIdentifier());
    this.expected = expectedRevision(options, options.getStreamPosition());
    this.#timer = setTimeout(onTimeout, milliseconds);
  }

  receivedWhole(): void {
    clearTimeout(this.#timer);
  }
}

/** The time that the client gives the write, and at most the server's own. */
export function timeoutOf(options: streams.BatchAppendReq.Options, writeTimeout: number): number {
  const deadline = options.getDeadline();
  if (!deadline) return writeTimeout;
  return Math.min(deadline.toDate().getTime() - Date.now(), writeTimeout);
}
