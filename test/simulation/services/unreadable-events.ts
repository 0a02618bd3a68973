import { decode, decodeAll, encode, eventHash } from '#application';
import type { MemoryLog, RecordedEvent } from '#event-store';
import { instantOf, millisOf, type LedgerEvent, type StreamId } from '#kernel';
import type { Random } from '../schedule/random.ts';

const prefix = 'Painted';

/** Whether no build knows the event until the fault is mended. */
export const isUnreadable = ({ type }: Pick<RecordedEvent, 'type'>): boolean => type.startsWith(prefix);

/** Reads an event; once the fault is mended those too that could not be read. */
export const reading =
  (isMended: () => boolean) =>
  (recorded: RecordedEvent): readonly LedgerEvent[] =>
    decodeAll(isUnreadable(recorded) && isMended() ? { ...recorded, type: recorded.type.slice(prefix.length) } : recorded);

/**
 * Records what a later build would have: an event of a type that is not known, and after it one that is. Both say what the
 * stream's last event says. Nothing where the stream has no event, or has such a one already.
 */
export function recordUnreadable(log: MemoryLog, stream: StreamId, now: number, random: Random): void {
  const stored = log.streamOf(stream).at(-1);
  if (!stored || log.streamOf(stream).some(isUnreadable)) return;
  const { stream: _stream, revision, position: _position, ...last } = decode(stored);
  const recordedAt = instantOf(Math.max(now, millisOf(last.recordedAt) + 1));
  const copied = { ...last, recordedAt, commandId: random.uuid() };
  const unreadable = { ...copied, eventId: random.uuid(), type: `${prefix}${last.type}`, previousHash: eventHash(last) };
  const known = { ...copied, eventId: random.uuid(), previousHash: eventHash(unreadable) };
  log.append(stream, revision, [encode(unreadable), encode(known)]);
}
