import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { othersMayWrite } from '#access';
import { StartFailed } from './start-failed.ts';

/** Whatever umask the process was started with, its owner alone may read and write what it makes (trust 5). */
export const keepToOwner = (): void => void process.umask(0o077);

const ledgerFiles = /^((events|views)\.sqlite.*|(ledger|development-key)\.json|log-key\.pem)$/;
const byOthers = 0o077;

/**
 * Opens what lies in a folder of the ledger, or is made there. Rejects with `FOLDER_OPEN_TO_OTHERS` when others than the owner
 * may write the folder or a file of the ledger in it: they may have changed what it holds. Takes from others what they may read.
 */
export async function inPrivateFolder<Opened>(folder: string, open: () => Promise<Opened>): Promise<Opened> {
  const exposed = pathsOf(folder).find(othersMayWrite);
  if (exposed !== undefined) {
    const remedy = `look at what is in it, then: chmod go-w ${exposed}`;
    throw new StartFailed('FOLDER_OPEN_TO_OTHERS', `${exposed} may be written by others than its owner; ${remedy}`);
  }
  const opened = await open();
  for (const path of pathsOf(folder)) closeToOthers(path);
  return opened;
}

/** The folder, where there is one, and the files of the ledger in it. */
function pathsOf(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(folder).filter((name) => ledgerFiles.test(name));
  return [folder, ...files.map((name) => join(folder, name))];
}

/** The owner alone can change the mode. A folder that an operator keeps for another user stays as it is. */
function closeToOthers(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if (process.platform === 'win32' || (mode & byOthers) === 0) return;
  try {
    chmodSync(path, mode & 0o7777 & ~byOthers);
  } catch (error) {
    // ENOENT: another process has just removed it.
    if (!['EPERM', 'EROFS', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
