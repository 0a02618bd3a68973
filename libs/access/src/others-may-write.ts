import { statSync } from 'node:fs';

const writeByOthers = 0o022;

/**
 * Whether another user than its owner may write a file or a folder; false where there is none. Windows has no such modes: who
 * may enter a folder there is inherited from the one above.
 */
export const othersMayWrite = (path: string): boolean =>
  process.platform !== 'win32' && ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & writeByOthers) !== 0;
