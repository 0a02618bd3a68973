import type { Database } from './database.ts';

/** What the header of a file states. */
export interface FileIdentity {
  /** Four bytes that tell it from any other SQLite file. */
  readonly applicationId: number;
  readonly schemaVersion: number;
}

/** `blank`: nothing was ever written to it. Checked before anything is written, so that a foreign file stays as it is. */
export type FileFound = 'blank' | 'ours' | 'foreign' | 'schemaUnknown';

export function identify(database: Database, { applicationId, schemaVersion }: FileIdentity): FileFound {
  const application = Number(database.get('PRAGMA application_id')![0]);
  const version = Number(database.get('PRAGMA user_version')![0]);
  const tables = Number(database.get('SELECT count(*) FROM sqlite_schema')![0]);
  if (application === 0 && version === 0 && tables === 0) return 'blank';
  if (application !== applicationId) return 'foreign';
  return version === schemaVersion ? 'ours' : 'schemaUnknown';
}

/** Marks a file as ours; part of the transaction that makes its tables. */
export const marking = ({ applicationId, schemaVersion }: FileIdentity): string =>
  `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`;
