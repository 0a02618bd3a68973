import type { NewEvent, RecordedEvent } from '#event-store';
import type { Envelope, LedgerEvent } from '#kernel';
import { canonicalJson, digestOf } from './digest.ts';
import { CorruptEvent } from './corrupt-event.ts';
import { metadataFault } from './event-checker.ts';

/** The event's place in an immutable chain: SHA-256 over its canonical form, without what a store adds. */
export function eventHash(event: Envelope): string {
  return digestOf(envelopeOf(event));
}

/** An envelope on its way into the store: `data` beside everything else. */
export function encode(event: Envelope): NewEvent {
  const { eventId, type, data, ...metadata } = event;
  return { eventId, type, data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/**
 * A stored event as it was written, whatever its version: what the chain of hashes is over. Throws `CorruptEvent` for one
 * that no writer of ours can have made: it is never skipped, for its meaning is unknown.
 */
export function decode(recorded: RecordedEvent): LedgerEvent {
  const { eventId, type, stream, revision, position } = recorded;
  const metadata = parseObject(recorded.metadata, recorded);
  const data = parseObject(recorded.data, recorded);
  assertMetadata(metadata, recorded);
  return { ...metadata, eventId, type, data, stream, revision, position };
}

const decoded = new WeakMap<RecordedEvent, LedgerEvent>();

/**
 * The same, parsed once for all who are given the same stored event: views that read it as it was written, and those that read it in its
 * present form. Nothing is kept longer than somebody holds the stored event.
 */
export function decodeShared(recorded: RecordedEvent): LedgerEvent {
  let event = decoded.get(recorded);
  if (!event) decoded.set(recorded, (event = decode(recorded)));
  return event;
}

function assertMetadata(
  metadata: object,
  recorded: RecordedEvent,
): asserts metadata is Omit<Envelope, 'eventId' | 'type' | 'data'> {
  const fault = metadataFault(metadata);
  if (fault !== undefined) throw new CorruptEvent(recorded, fault);
}

/** The event without what a store adds. */
export function envelopeOf(event: Envelope | LedgerEvent): Envelope {
  const { stream: _stream, revision: _revision, position: _position, ...envelope } = event as LedgerEvent;
  return envelope;
}

export function parseObject(json: string, recorded: RecordedEvent): Record<string, unknown> {
  if (recorded.damaged) throw new CorruptEvent(recorded, 'not what was appended');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The message of JSON.parse quotes its input: what was stored must not reach a log that way.
    throw new CorruptEvent(recorded, 'not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CorruptEvent(recorded, 'not an object');
  return value as Record<string, unknown>;
}
