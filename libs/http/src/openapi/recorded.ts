import { instant, listOf, object, optional, required, text, type Fields, type Instant, type Schema } from '#kernel';

/** What every command is answered with; what a command answers itself stands beside. */
export interface Recorded {
  readonly commandId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly RecordedEvent[];
  readonly receipt?: string;
}

interface RecordedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** -1 is the revision of a stream without events. */
const revision: Schema<number> = { json: { type: 'integer', minimum: -1 } };

/** The fields of every such answer, for the document. */
export const recordedFields: Fields<Recorded> = {
  commandId: required(text('idempotency key'), 'the Idempotency-Key'),
  stream: required(text('stream'), 'where the facts were recorded'),
  revision: required(revision, 'of the stream, after the command'),
  position: required(text('position'), 'of the last event: for Ledger-Min-Position'),
  events: required(
    listOf(
      object<RecordedEvent>({
        eventId: required(text('UUID'), 'the event'),
        type: required(text('event type'), 'what happened'),
        revision: required(revision, 'its place in the stream'),
        recordedAt: required(instant, 'when it was recorded'),
      }),
    ),
    'the facts that the command recorded; none: there was nothing to record',
  ),
  receipt: optional(text('compact JWS'), 'with `Prefer: receipt`: the signature of the log over what was recorded'),
};
