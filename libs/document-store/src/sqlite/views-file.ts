import { DatabaseSync } from 'node:sqlite';
import { storeCall, Database, identify, isDamage, marking, type FileIdentity } from '#sqlite';
import { ViewsFileRefused } from './views-file-refused.ts';

/** "CLvw": tells this file from any other SQLite file, the ledger's events among them. */
const identity: FileIdentity = { applicationId: 0x434c7677, schemaVersion: 1 };

/** Progress of every projection; the collections' tables are made by `ensure`. */
const schema = `
  CREATE TABLE projections (
    name TEXT NOT NULL PRIMARY KEY,
    epoch INTEGER NOT NULL,
    holder TEXT,
    leased_until INTEGER,
    ledger_id TEXT,
    position INTEGER,
    event_id TEXT,
    beat_position INTEGER,
    beat_as_of INTEGER,
    condition TEXT
  ) STRICT, WITHOUT ROWID;
  ${marking(identity)}
`;

/** Memory for pages. With SQLite's own 2 MiB a view of some size is read from the disk again for each batch. */
const cacheKibibytes = 32 * 1024;
/** After so many pages, 16 MiB, the log is copied into the file: pages that many commits share are copied once, and flushed less often. */
const logPages = 4_096;

export interface ViewsFile {
  readonly database: Database;
  /** True when the file was absent or empty. */
  readonly made: boolean;
}

/**
 * Opens the file, or makes it. Rejects a file that is not ours before a byte of it is changed.
 *
 * WAL, so that readers in other processes never wait for the projector. `synchronous=NORMAL`: a power cut may take the
 * last commits away, whole ones and in order, and the projector makes them again from the ledger; no flush per commit.
 */
export function openViewsFile(file: string, busyMillis: number): ViewsFile {
  return storeCall('opening the views', () => {
    const connection = new DatabaseSync(file, { timeout: busyMillis });
    try {
      const database = new Database(connection);
      const fresh = isFresh(database, file);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
      database.exec(`PRAGMA cache_size = -${cacheKibibytes}; PRAGMA wal_autocheckpoint = ${logPages}`);
      return { database, made: fresh && makeSchema(database, file) };
    } catch (error) {
      connection.close();
      throw isDamage(error) ? new ViewsFileRefused('VIEWS_FILE_FOREIGN', file, { cause: error }) : error;
    }
  });
}

/** Under the write lock: two processes may find the same empty file. */
function makeSchema(database: Database, file: string): boolean {
  return database.transaction(() => {
    const fresh = isFresh(database, file);
    if (fresh) database.exec(schema);
    return fresh;
  });
}

function isFresh(database: Database, file: string): boolean {
  const found = identify(database, identity);
  if (found === 'foreign') throw new ViewsFileRefused('VIEWS_FILE_FOREIGN', file);
  if (found === 'schemaUnknown') throw new ViewsFileRefused('VIEWS_SCHEMA_UNKNOWN', file);
  return found === 'blank';
}
