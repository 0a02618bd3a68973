import type { Database } from './database.ts';

/** What the header of a file states. */
export interface FileIdentity {
  /** Four bytes that tell it from any other SQLite file. */
  readonly applicationId: number;
  readonly schemaVersion: number;
}

/** `blank`: nothing was ever written to it. Checked before anything is written, so that a foreign file stays as it is. */
export type FileFound = 'blank' | 'ours' | 'foreign' | 'schemaUnknown';

/** One statement, so one state of the file: between two, another process may have made its tables. */
const header = `
  SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
  FROM pragma_application_id, pragma_user_version`;

export function identify(database: Database, { applicationId, schemaVersion }: FileIdentity): FileFound {
  const [application, version, tables] = database.get(header)!.map(Number);
  if (application === 0 && version === 0 && tables === 0) return 'blank';
  if (application !== applicationId) return 'foreign';
  return version === schemaVersion ? 'ours' : 'schemaUnknown';
}

/** Marks a file as ours; part of the transaction that makes its tables. */
export const marking = ({ applicationId, schemaVersion }: FileIdentity): string =>
  `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`;
