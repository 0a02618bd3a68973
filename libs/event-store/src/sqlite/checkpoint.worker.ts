import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

export type CheckpointOrder = 'checkpoint' | 'close';
export type CheckpointDone = 'done';

/** Checkpoints are PASSIVE: they wait for no reader or writer, and block none. */
const database = new DatabaseSync(workerData as string, { timeout: 100 });
database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA wal_autocheckpoint = 0');

parentPort!.on('message', (order: CheckpointOrder) => {
  if (order === 'close') {
    database.close();
    parentPort!.close();
    return;
  }
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch {
    // A full disk: the log keeps what the file has no room for, and the next order tries again.
  }
  parentPort!.postMessage('done' satisfies CheckpointDone);
});
