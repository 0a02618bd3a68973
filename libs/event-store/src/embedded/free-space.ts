import { statfsSync } from 'node:fs';
import { StoreUnavailable } from '#kernel';

/** Room for what a commit and a checkpoint need beyond the events themselves; less on a small disk. */
const reserve = 16 * 1024 * 1024;
const lookAgainMillis = 1_000;

/** Refuses appends before the disk is full: reads, checkpoints and the views still need room then. */
export class FreeSpace {
  readonly #folder: string;
  readonly #look: typeof statfsSync;
  #lookedAt = -Infinity;
  #short = false;

  constructor(folder: string, look: typeof statfsSync = statfsSync) {
    this.#folder = folder;
    this.#look = look;
  }

  /** Throws `StoreUnavailable` while there is too little. Looks once a second. */
  require(): void {
    const now = performance.now();
    // While it is short every append looks, so that the store works again as soon as there is room.
    if (this.#short || now - this.#lookedAt >= lookAgainMillis) {
      const { bavail, blocks, bsize } = this.#look(this.#folder);
      this.#lookedAt = now;
      this.#short = bavail * bsize < Math.min(reserve, (blocks * bsize) / 20);
    }
    if (this.#short) throw new StoreUnavailable('appending events: the disk is nearly full');
  }
}
