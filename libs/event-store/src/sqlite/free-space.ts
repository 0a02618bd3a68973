import { statfsSync } from 'node:fs';
import { StoreUnavailable } from '#kernel';

/** Room to move the longest write-ahead log into the file, and for the views beside it; less on a small disk. */
const reserve = 32 * 1024 * 1024;

/** Refuses appends before the disk is full: reads, checkpoints and the views still need room then. */
export class FreeSpace {
  readonly #folder: string;
  readonly #statfs: typeof statfsSync;

  constructor(folder: string, statfs = statfsSync) {
    this.#folder = folder;
    this.#statfs = statfs;
  }

  /**
   * Throws `StoreUnavailable` while too little would be left after events of so many bytes, which are written to the log and then
   * to the file. Looks every time: that takes microseconds, a commit a hundred.
   */
  require(bytes: number): void {
    const { bavail, blocks, bsize } = this.#statfs(this.#folder);
    if (bavail * bsize - 2 * bytes >= Math.min(reserve, (blocks * bsize) / 20)) return;
    throw new StoreUnavailable('appending events: the disk is nearly full');
  }
}
