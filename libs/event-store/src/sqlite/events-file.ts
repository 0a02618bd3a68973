import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Database, identify, isDamage, marking, type FileIdentity } from '#sqlite';
import { flushFolder } from './durable-files.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { controllerIndex, indexControllers } from './controller-index.ts';
import { addChecksums, checksumColumn } from './event-checksum.ts';
import { closeEventsFile, markOpen, requireLog } from './ledger-log.ts';
import { requireWholeLog } from './log-damage.ts';
import { LedgerRefused } from '../port/ledger-refused.ts';

/** "CLev": tells this file from any other SQLite file, the ledger's views among them. */
const identity: FileIdentity = { applicationId: 0x434c6576, schemaVersion: 1 };

/**
 * The head of a stream is `max(revision)` through UNIQUE, an index page that an insert touches anyway. No index on event ids:
 * random keys in a hot index halve the rate.
 */
const schema = `
  CREATE TABLE ledger (id TEXT NOT NULL) STRICT;
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    ${checksumColumn},
    UNIQUE (stream, revision)
  ) STRICT;
  ${controllerIndex}
  ${marking(identity)}
`;

/** How long opening waits for another process that opens or closes. */
const openingMillis = 5_000;
/** How long one attempt to write blocks the process; the queue then lets others run and tries again. */
const attemptMillis = 10;

/** Opens the ledger's events, or makes the file of a ledger that was never in use. Changes nothing that is not ours. */
export function openEventsFile({ ledgerId, eventsFile: file, inUse, use }: LedgerFolder): Database {
  if (inUse && !hasContent(file)) throw new LedgerRefused('LEDGER_FILE_MISSING', file);
  if (inUse) requireLog(file);
  if (inUse) requireWholeLog(file);
  const database = new Database(connect(file, inUse));
  try {
    if (isBlank(database, file) && inUse) throw new LedgerRefused('LEDGER_FILE_FOREIGN', file);
    makeDurable(database, file);
    if (!inUse) makeSchema(database, file, ledgerId);
    if (database.get('SELECT id FROM ledger')?.[0] !== ledgerId) throw new LedgerRefused('LEDGER_FILE_OF_ANOTHER_LEDGER', file);
    if (!inUse) use();
    indexControllers(database);
    addChecksums(database);
    database.exec(`PRAGMA busy_timeout = ${attemptMillis}`);
    markOpen(file);
    return database;
  } catch (error) {
    closeEventsFile(database, file);
    throw isDamage(error) ? new LedgerRefused('LEDGER_FILE_DAMAGED', file, { cause: error }) : error;
  }
}

/** `mode=rw`: a file that vanishes at the last moment is not made again. */
function connect(file: string, inUse: boolean): DatabaseSync {
  const url = pathToFileURL(file);
  url.searchParams.set('mode', inUse ? 'rw' : 'rwc');
  return new DatabaseSync(url, { timeout: openingMillis });
}

/**
 * FULL: an acknowledged append survives a power cut; macOS flushes the cache of its disk only with `fullfsync`.
 * Automatic checkpoints are off: `Checkpointer` makes them.
 */
function makeDurable(database: Database, file: string): void {
  const mode = database.get('PRAGMA journal_mode = WAL')?.[0];
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA wal_autocheckpoint = 0');
  database.exec('PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF');
  if (mode !== 'wal' || database.get('PRAGMA synchronous')?.[0] !== 2n) throw new LedgerRefused('LEDGER_NOT_DURABLE', file);
}

/** Under the write lock: two processes may find the same blank file. Checkpointed, so that the file is never empty again. */
function makeSchema(database: Database, file: string, ledgerId: string): void {
  database.transaction(() => {
    if (!isBlank(database, file)) return;
    database.exec(schema);
    database.insert('INSERT INTO ledger (id) VALUES (?)', ledgerId);
  });
  database.get('PRAGMA wal_checkpoint(FULL)');
  flushFolder(dirname(file));
}

function isBlank(database: Database, file: string): boolean {
  const found = identify(database, identity);
  if (found === 'foreign') throw new LedgerRefused('LEDGER_FILE_FOREIGN', file);
  if (found === 'schemaUnknown') throw new LedgerRefused('LEDGER_SCHEMA_UNKNOWN', file);
  return found === 'blank';
}

function hasContent(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.isFile() && found.size > 0;
}
