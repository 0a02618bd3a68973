import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from '@jest/globals';

const chunk = Buffer.alloc(64 * 1024);

/** A file system of its own in memory, which a test fills. */
class SmallDisk {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Undefined where this process may not mount. */
  static mount(megabytes: number): SmallDisk | undefined {
    const path = mkdtempSync(join(tmpdir(), 'consent-ledger-disk-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
    if (status === 0) return new SmallDisk(path);
    rmSync(path, { recursive: true });
    return undefined;
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.path);
    return bavail * bsize;
  }

  /** Somebody else writes until no more than so many bytes are left. */
  fill(leaving = 0): void {
    const file = openSync(this.#ballast, 'a');
    try {
      while (this.free > leaving) writeSync(file, chunk, 0, Math.min(chunk.length, this.free - leaving));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Removes what `fill` wrote. */
  clear(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    spawnSync('umount', ['-l', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }

  get #ballast(): string {
    return join(this.path, 'of-somebody-else');
  }
}

/** Runs the tests where this process may mount a file system. Elsewhere they count as skipped, and why is printed. */
export function onSmallDisk(name: string, megabytes: number, tests: (disk: SmallDisk) => void): void {
  const disk = SmallDisk.mount(megabytes);
  if (!disk) process.stderr.write(`SKIPPED ${name}: this user may not mount a file system\n`);
  const suite = disk ? describe : describe.skip;
  suite(name, () => {
    afterAll(() => disk?.unmount());
    if (disk) tests(disk);
    else it('needs a file system of its own', () => undefined);
  });
}
