import type { EventData, RecordedEvent as ServerEvent } from '@eventstore/db-client';
import type { StreamId } from '#kernel';
import type { NewEvent, RecordedEvent } from '../port/event-store.port.ts';

/**
 * The texts of the port come back as they were written, to the byte: hashes are over them. The client parses what is marked as
 * JSON, and parsing rounds large integers and forgets `-0`, spaces and the order of some keys. So a text is stored as JSON only
 * when parsing and writing it gives the same text, and as bytes otherwise.
 *
 * The server takes an append for a repetition when its ids are those that it has, whatever the contents, and does not tell. So
 * each call of `append` gives its events ids of its own, and the event's id stands in the metadata: what is stored under an id
 * is what the call with that id wrote.
 */
const idKey = '$eventId';
/** Before an id and a text that is not kept as JSON. No JSON begins so, hence the client hands these bytes over as they are. */
const rawMark = '=';
const idLength = 36;
const idPrefix = `{"${idKey}":"`;
const idEnd = idPrefix.length + idLength;
const uuid = /^[0-9a-f-]+$/;

const encoder = new TextEncoder();
const jsonType = 'application/json';
const bytesType = 'application/octet-stream';

/** An event on its way to the server, under the id that it has there. */
export function toServer({ eventId, type, data, metadata }: NewEvent, id: string): EventData {
  const parsed = exactJson(data);
  const content = parsed
    ? ({ contentType: jsonType, data: parsed } as const)
    : ({ contentType: bytesType, data: encoder.encode(data) } as const);
  return { id, type, metadata: encoder.encode(withId(metadata, eventId)), ...content };
}

function withId(metadata: string, eventId: string): string {
  const parsed = exactJson(metadata);
  if (!parsed || Object.hasOwn(parsed, idKey)) return `${rawMark}${eventId}${metadata}`;
  return `{"${idKey}":"${eventId}"${metadata === '{}' ? '}' : `,${metadata.slice(1)}`}`;
}

/** The object of a text that parsing and writing leaves as it is. */
function exactJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && JSON.stringify(value) === text ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Any event of the server, also one that no build of ours wrote: its texts are then for the codec to judge. Throws when the
 * server gives it no position of its own, since nothing could be resumed behind it.
 */
export function fromServer(event: ServerEvent): RecordedEvent {
  const { id, metadata } = metadataOf(event.metadata);
  return {
    eventId: id ?? event.id,
    type: event.type,
    data: event.isJson ? jsonText(event.data) : textOf(event.data as Uint8Array),
    metadata,
    stream: event.streamId as StreamId,
    revision: Number(event.revision),
    position: positionOf(event),
  };
}

export function positionOf({ position, streamId, revision }: Pick<ServerEvent, 'position' | 'streamId' | 'revision'>): bigint {
  if (position === undefined || position.commit !== position.prepare)
    throw new Error(`event ${revision} of ${streamId} has no position of its own`);
  return position.commit;
}

function metadataOf(stored: unknown): { readonly id?: string; readonly metadata: string } {
  if (stored === undefined) return { metadata: '' };
  if (stored instanceof Uint8Array) {
    const text = textOf(stored);
    return text.startsWith(rawMark)
      ? { id: text.slice(1, 1 + idLength), metadata: text.slice(1 + idLength) }
      : { metadata: text };
  }
  if (typeof stored !== 'object' || stored === null || !(idKey in stored)) return { metadata: jsonText(stored) };
  const text = JSON.stringify(stored);
  return withoutId(text) ?? withoutIdWithin(stored) ?? { metadata: text };
}

interface IdentifiedMetadata {
  readonly id: string;
  readonly metadata: string;
}

/** Takes off again what `withId` put in front: cheaper than a copy of the object. */
function withoutId(text: string): IdentifiedMetadata | undefined {
  const id = text.slice(idPrefix.length, idEnd);
  if (!text.startsWith(idPrefix) || !uuid.test(id) || text[idEnd] !== '"') return undefined;
  return { id, metadata: text[idEnd + 1] === ',' ? `{${text.slice(idEnd + 2)}` : '{}' };
}

/** Parsing has put keys that are whole numbers before the id. */
function withoutIdWithin({ [idKey]: id, ...rest }: { readonly [idKey]?: unknown }): IdentifiedMetadata | undefined {
  return typeof id === 'string' ? { id, metadata: JSON.stringify(rest) } : undefined;
}

/** Text that is marked as JSON and is not comes unparsed. */
const jsonText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
