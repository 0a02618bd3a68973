import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { consentEvent, newSubject } from './consents.ts';

/** F: 4 KiB written and flushed, one after another; a second. What the disk gives to one who waits for it. */
export function flushesPerSecond(folder: string, millis: number): number {
  const file = openSync(join(folder, 'flushed'), 'w');
  const page = Buffer.alloc(4_096, 1);
  try {
    return perSecond(millis, () => {
      writeSync(file, page);
      fdatasyncSync(file);
      return 1;
    });
  } finally {
    closeSync(file);
  }
}

const tables = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
    type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision)) STRICT;
`;

/** C0: the same events into the same tables by bare SQLite that never flushes, 128 in a transaction: what one core gives. */
export function unflushedPerSecond(folder: string, millis: number): number {
  const database = new DatabaseSync(join(folder, 'unflushed.sqlite'));
  database.exec(tables);
  const streamOf = database.prepare('SELECT id FROM streams WHERE name = ?');
  const headOf = database.prepare('SELECT max(revision) AS head FROM events WHERE stream = ?');
  const addStream = database.prepare('INSERT INTO streams (name) VALUES (?)');
  const addEvent = database.prepare('INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)');
  const append = (name: string) => {
    const stream = streamOf.get(name)?.['id'] ?? addStream.run(name).lastInsertRowid;
    const revision = Number(headOf.get(stream)?.['head'] ?? -1) + 1;
    const { eventId, type, data, metadata } = consentEvent(revision);
    addEvent.run(stream, revision, eventId, type, data, metadata);
  };
  try {
    return perSecond(millis, () => {
      const names = Array.from({ length: 128 }, newSubject);
      for (let revision = 0; revision < 4; revision++) {
        database.exec('BEGIN IMMEDIATE');
        for (const name of names) append(name);
        database.exec('COMMIT');
      }
      return 4 * names.length;
    });
  } finally {
    database.close();
  }
}

function perSecond(millis: number, work: () => number): number {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < millis) done += work();
  return (done * 1_000) / (performance.now() - start);
}
