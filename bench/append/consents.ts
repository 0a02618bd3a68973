import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent } from '#event-store';
import { streams, type StreamId } from '#kernel';

/** Events as the service has written them, from the corpus that every version must read. */
const corpus = readFileSync(join(import.meta.dirname, '../../test/golden/events.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as NewEvent & { stream: StreamId });

const bytesOf = ({ data, metadata }: NewEvent): number => Buffer.byteLength(data) + Buffer.byteLength(metadata);
/** The shortest of its type: what most subjects' events look like. */
const example = (type: string) =>
  corpus.filter((event) => event.type === type).toSorted((one, other) => bytesOf(one) - bytesOf(other))[0]!;
const [given, withdrawn] = [example('ConsentGiven'), example('ConsentWithdrawn')];

/** A consent in the even places of a stream, its withdrawal in the odd ones, with ids of their own. */
export function consentEvent(revision: number): NewEvent {
  const { type, data, metadata } = revision % 2 === 0 ? given : withdrawn;
  return { eventId: randomUUID(), type, data, metadata };
}

/** The same as commands would have recorded it: each with its command's id, a minute after the one before. */
export function storyEvent(revision: number): NewEvent {
  const event = consentEvent(revision);
  const at = new Date(Date.UTC(2026, 1, 1) + revision * 60_000).toISOString();
  const metadata = {
    ...(JSON.parse(event.metadata) as object),
    commandId: `command-${revision}`,
    recordedAt: at,
    receivedAt: at,
  };
  return { ...event, metadata: JSON.stringify(metadata) };
}

export const meanEventBytes = (bytesOf(given) + bytesOf(withdrawn)) / 2;

export const newSubject = (): StreamId => streams.subject('acme', randomUUID());
