import { chmodSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUpFile, storeCall, type BackupProgress } from '#sqlite';
import { makeFolder } from './durable-files.ts';
import { completeBackup, readMarker } from './ledger-marker.ts';

/** A backup is written beside nothing: what lies there already may be the only copy of something. */
export class BackupFolderInUse extends Error {
  readonly code = 'BACKUP_FOLDER_IN_USE';

  constructor(folder: string) {
    super(`${folder} is not empty; a backup is made in a folder of its own`);
    this.name = 'BackupFolderInUse';
  }
}

/** The folder of a backup, which only its owner may enter. Throws `BackupFolderInUse` when it holds anything. */
export function makeBackupFolder(folder: string): void {
  storeCall('making the folder of the backup', () => {
    makeFolder(resolve(folder));
    if (readdirSync(folder).length > 0) throw new BackupFolderInUse(folder);
    chmodSync(folder, 0o700);
  });
}

/**
 * Copies the events of a ledger that is open, and then its marker: a folder that has none is no ledger, so half a backup is never
 * taken for one. Whatever else belongs to the backup lies there before.
 */
export async function backUpLedger(folder: string, to: string, progress: BackupProgress): Promise<void> {
  const events = readMarker(folder)?.files.events;
  if (events === undefined) throw new Error('an open ledger lists its events');
  await backUpFile(join(folder, events), join(to, events), progress);
  storeCall('completing the backup', () => completeBackup(folder, to));
}
