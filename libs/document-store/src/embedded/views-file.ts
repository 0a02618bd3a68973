import { DatabaseSync } from 'node:sqlite';
import { Database } from './database.ts';
import { asking, isDamage } from './store-fault.ts';
import { ViewsFileRefused } from './views-file-refused.ts';

/** "CLvw": tells this file from any other SQLite file, the ledger's events among them. */
const applicationId = 0x434c7677;
const schemaVersion = 1;

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
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

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
  return asking('opening the views', () => {
    const connection = new DatabaseSync(file, { timeout: busyMillis });
    try {
      const database = new Database(connection);
      const fresh = isFresh(database, file);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
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
  const application = Number(database.get('PRAGMA application_id')![0]);
  const version = Number(database.get('PRAGMA user_version')![0]);
  const tables = Number(database.get('SELECT count(*) FROM sqlite_schema')![0]);
  if (application === 0 && version === 0 && tables === 0) return true;
  if (application !== applicationId) throw new ViewsFileRefused('VIEWS_FILE_FOREIGN', file);
  if (version !== schemaVersion) throw new ViewsFileRefused('VIEWS_SCHEMA_UNKNOWN', file);
  return false;
}
