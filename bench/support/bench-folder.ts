import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the project and not in the system's temporary folder, which may be memory and flush nothing. */
const root = join(import.meta.dirname, '../../.tmp');

/** Runs `work` in a folder of its own, removed afterwards. */
export async function inBenchFolder<Result>(work: (folder: string) => Promise<Result> | Result): Promise<Result> {
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(join(root, 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
