import type { StreamId } from '#kernel';
import type { Database } from '#sqlite';
import type { Appended, Conflict, NewEvent } from '../port/event-store.port.ts';
import { checksumOf } from './event-checksum.ts';

export interface Append {
  readonly stream: StreamId;
  readonly expected: number | 'noStream';
  readonly events: readonly NewEvent[];
}

/** Appends, or recognises a retry, or reports a conflict. Called within a transaction. */
export function appendEvents(database: Database, { stream, expected, events }: Append): Appended | Conflict {
  const id = database.get('SELECT id FROM streams WHERE name = ?', stream)?.[0] as bigint | undefined;
  const current = id === undefined ? -1 : headOf(database, id);
  const last = expected === 'noStream' ? -1 : expected;
  if (current === last) return insert(database, id, last, { stream, events });
  return (id !== undefined && earlierRun(database, id, last + 1, events)) || { kind: 'conflict', current };
}

const headOf = (database: Database, stream: bigint): number =>
  Number(database.get('SELECT max(revision) FROM events WHERE stream = ?', stream)![0] ?? -1);

const makeStream = (database: Database, name: string): bigint => database.insert('INSERT INTO streams (name) VALUES (?)', name);

function insert(
  database: Database,
  known: bigint | undefined,
  last: number,
  { stream, events }: Pick<Append, 'stream' | 'events'>,
): Appended {
  const id = known ?? makeStream(database, stream);
  const sql = 'INSERT INTO events (stream, revision, id, type, data, metadata, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)';
  let revision = last;
  let position = 0n;
  for (const event of events) {
    const { eventId, type, data, metadata } = event;
    revision += 1;
    const checksum = checksumOf(stream, revision, event);
    position = database.insert(sql, id, revision, eventId, type, data, metadata, checksum);
  }
  return { kind: 'appended', revision, position, repeated: false };
}

/** The very same ids, one after another, from the very same revision on: an append whose answer was lost. */
function earlierRun(database: Database, stream: bigint, from: number, events: readonly NewEvent[]): Appended | undefined {
  const sql = 'SELECT position, id FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?';
  const stored = [...database.rows(sql, stream, from, events.length)];
  if (stored.length < events.length || !stored.every(([, id], n) => id === events[n]!.eventId)) return undefined;
  return { kind: 'appended', revision: from + events.length - 1, position: stored.at(-1)![0] as bigint, repeated: true };
}
