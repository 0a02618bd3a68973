import type { NewFact } from '#domain';
import type { Envelope, Instant, StreamId } from '#kernel';
import { eventHash } from '../envelope/codec.ts';
import { noPreviousHash } from '../envelope/digest.ts';
import type { EventFormat } from '../envelope/event-format.ts';
import { eventIdOf } from '../envelope/ids.ts';
import type { CommandMeta } from './command-meta.ts';

export interface Stamp {
  readonly ledgerId: string;
  readonly format: EventFormat;
  readonly stream: StreamId;
  readonly subjectRef?: string;
  readonly recordedAt: Instant;
  readonly attribution: { readonly actor: Envelope['actor']; readonly channel: Envelope['channel'] };
  readonly previous?: Envelope;
}

/**
 * Facts in their envelopes, each naming the hash of the one before it in the stream. Throws where an envelope breaks its
 * schema: that is a bug of ours, and once stored nobody could read the stream again.
 */
export function stamp(facts: readonly NewFact[], meta: CommandMeta, at: Stamp): readonly Envelope[] {
  const events: Envelope[] = [];
  let previous = at.previous;
  for (const [index, fact] of facts.entries()) {
    previous = {
      ...fact,
      eventId: eventIdOf(at.ledgerId, at.stream, meta, index),
      schemaVersion: at.format.schemaVersionOf(fact.type),
      controllerId: meta.controllerId,
      ...(at.subjectRef !== undefined && { subjectRef: at.subjectRef }),
      recordedBy: meta.recordedBy,
      actor: at.attribution.actor,
      channel: at.attribution.channel,
      recordedAt: at.recordedAt,
      commandId: meta.commandId,
      commandDigest: meta.commandDigest,
      $causationId: meta.commandId,
      ...(meta.correlationId !== undefined && { $correlationId: meta.correlationId }),
      previousHash: previous ? eventHash(previous) : noPreviousHash,
    };
    at.format.assertRecordable(previous, at.stream);
    events.push(previous);
  }
  return events;
}
