import { closeSync, fsyncSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { storeCall, toStoreFault } from './store-fault.ts';

/** Pages that are copied at a time, 4 MiB. */
const rate = 1_024;

/** Called with the share that is copied, from 0 to 1. */
export type BackupProgress = (share: number) => void;

/**
 * Copies a database into a file that is not there yet, readable by its owner alone, as it is at this moment: also while others
 * write to it, and with what only its write-ahead log holds. Resolves once the copy is on the disk. Meanwhile the log of the source
 * grows by what is written.
 */
export async function backUpFile(file: string, to: string, progress: BackupProgress): Promise<void> {
  const source = storeCall('opening for a backup', () => new DatabaseSync(file));
  try {
    // Without an open read each write of another process would begin the copy anew, under load without an end.
    storeCall('reading for a backup', () => source.exec('BEGIN; SELECT count(*) FROM sqlite_schema'));
    closeSync(openSync(to, 'wx', 0o600));
    await backup(source, to, {
      rate,
      progress: ({ totalPages, remainingPages }) => progress(1 - remainingPages / totalPages),
    });
    flush(to);
  } catch (error) {
    throw toStoreFault('backing up', error);
  } finally {
    source.close();
  }
}

function flush(file: string): void {
  const opened = openSync(file, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
