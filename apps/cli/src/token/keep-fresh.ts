import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Keeps a valid token in a file that its owner alone may read, for as long as the process lives. It is replaced by a new one
 * when half of its life is over, in one step: a reader finds the old one or the new one, and each is good for a while.
 */
export async function keepFresh(file: string, mint: () => Promise<string>, lifetime: number): Promise<never> {
  for (;;) {
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, await mint(), { mode: 0o600, flag: 'wx' });
    await rename(aside, file);
    await delay(lifetime * 500);
  }
}
