import type { StreamId } from '#kernel';
import type { Database, Row } from '#sqlite';
import type { EndOfLedger, Position, RecordedEvent } from '../port/event-store.port.ts';
import { indexedUpTo, ofController } from './controller-index.ts';
import { checksumOf } from './event-checksum.ts';

/** Bounds of one page: they limit its memory, and how long a read blocks the event loop. */
const maxEvents = 500;
const maxCharacters = 4 * 1024 * 1024;
export const maxScanned = 4_096n;
/** Of a read for one controller: its events are decoded in one turn of the event loop, and many such reads may be at work. */
const maxOwnEvents = 100;
const maxPosition = 2n ** 63n - 1n;

const columns = 'e.position, s.name, e.revision, e.id, e.type, e.data, e.metadata, e.checksum';
const ofCategory = `substr(s.name, 1, instr(s.name, '-') - 1) IN (SELECT value FROM json_each(?))`;

export interface Page {
  readonly events: readonly RecordedEvent[];
  /** Everything up to here was read, other categories included. */
  readonly reached: Position;
}

/** The next events after `after` and up to `end`, in the order of their positions. */
export function readPage(database: Database, after: Position, end: Position, categories: readonly string[]): Page {
  if (after >= end) return { events: [], reached: after };
  const upTo = after + maxScanned < end ? after + maxScanned : end;
  const sql = `SELECT ${columns} FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ? AND ${ofCategory} ORDER BY e.position`;
  const { events, full } = take(database.rows(sql, after, upTo, JSON.stringify(categories)));
  return { events, reached: full ? events.at(-1)!.position : upTo };
}

/** The same of the streams of one controller: by the index as far as that goes, then the few events behind it. */
export function readControllerPage(
  database: Database,
  after: Position,
  end: Position,
  categories: readonly string[],
  controllerId: string,
): Page {
  const indexed = indexedUpTo(end);
  if (after >= indexed) return readTail(database, after, end, categories, controllerId);
  const last = lastOfPage(database, after, controllerId) ?? indexed;
  const upTo = last < indexed ? last : indexed;
  const sql = `SELECT ${columns} FROM controller_events c CROSS JOIN events e ON e.position = c.position
    CROSS JOIN streams s ON s.id = e.stream
    WHERE c.controller = ? AND c.position > ? AND c.position <= ? AND ${ofCategory} ORDER BY c.position`;
  const { events, full } = take(database.rows(sql, controllerId, after, upTo, JSON.stringify(categories)), maxOwnEvents);
  return { events, reached: full ? events.at(-1)!.position : upTo };
}

/** Where the controller's next page ends at the latest; undefined when it has fewer events. */
const lastOfPage = (database: Database, after: Position, controllerId: string): Position | undefined =>
  database.get(
    'SELECT position FROM controller_events WHERE controller = ? AND position > ? ORDER BY position LIMIT 1 OFFSET ?',
    controllerId,
    after,
    10 * maxOwnEvents,
  )?.[0] as Position | undefined;

function readTail(database: Database, after: Position, end: Position, categories: readonly string[], controllerId: string): Page {
  const sql = `SELECT ${columns} FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ? AND ${ofCategory} AND ${ofController} ORDER BY e.position`;
  const { events, full } = take(database.rows(sql, after, end, JSON.stringify(categories), controllerId), maxOwnEvents);
  return { events, reached: full ? events.at(-1)!.position : end };
}

/** The stream's next events; `full` when there may be more. */
export function readStreamPage(database: Database, stream: string, from: number): { events: RecordedEvent[]; full: boolean } {
  const sql = `SELECT ${columns} FROM streams s CROSS JOIN events e ON e.stream = s.id
    WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision`;
  return take(database.rows(sql, stream, from));
}

/** The position of the last event. */
export const endOf = (database: Database): Position =>
  (database.get('SELECT max(position) FROM events')![0] as Position | null) ?? 0n;

/** What of these categories lies after `after`, looked for from the end backwards, for as long as a read may take. */
export function endAfter(database: Database, after: Position, categories: readonly string[]): EndOfLedger {
  const end = endOf(database);
  if (after >= end) return { position: end, ledgerEvents: false };
  const lowest = end - 8n * maxScanned;
  const sql = `SELECT e.position FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ? AND ${ofCategory} ORDER BY e.position DESC LIMIT 1`;
  const last = database.get(sql, after > lowest ? after : lowest, end, JSON.stringify(categories))?.[0] as Position | undefined;
  if (last === undefined) return { position: end, ledgerEvents: lowest > after };
  return { position: end, ledgerEvents: true, lastLedgerEvent: last };
}

/** How many events of these categories lie between the two, `upTo` among them. */
export function countBetween(database: Database, after: Position, upTo: Position, categories: readonly string[]): number {
  const sql = `SELECT count(*) FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ? AND ${ofCategory}`;
  return Number(database.get(sql, after, upTo, JSON.stringify(categories))![0]);
}

export function idAt(database: Database, position: Position, categories: readonly string[]): string | undefined {
  const sql = `SELECT e.id FROM events e CROSS JOIN streams s ON s.id = e.stream WHERE e.position = ? AND ${ofCategory}`;
  if (position > maxPosition) return undefined;
  return database.get(sql, position, JSON.stringify(categories))?.[0] as string | undefined;
}

function take(rows: Iterable<Row>, atMost = maxEvents): { events: RecordedEvent[]; full: boolean } {
  const events: RecordedEvent[] = [];
  let characters = 0;
  for (const row of rows) {
    const event = eventOf(row);
    events.push(event);
    characters += event.data.length + event.metadata.length;
    if (events.length === atMost || characters >= maxCharacters) return { events, full: true };
  }
  return { events, full: false };
}

function eventOf([position, stream, revision, eventId, type, data, metadata, checksum]: Row): RecordedEvent {
  const event: RecordedEvent = {
    eventId: eventId as string,
    type: type as string,
    data: data as string,
    metadata: metadata as string,
    stream: stream as StreamId,
    revision: Number(revision),
    position: position as Position,
  };
  if (checksum === null || Number(checksum) === checksumOf(event.stream, event.revision, event)) return event;
  // A flipped bit may have made another type of a text.
  return { ...event, type: String(type), data: String(data), metadata: String(metadata), damaged: true };
}
