import { resolve } from 'node:path';
import { openSqliteCopyTarget, type CopyTarget } from '#event-store';
import type { StoreUrl } from './settings.ts';
import { opening } from './start-failed.ts';

/** Opens the store that becomes a copy of the ledger `ledgerId`. Rejects with an error that carries a stable `code`. */
export async function openCopyTarget(url: StoreUrl, ledgerId: string): Promise<CopyTarget> {
  const folder = resolve(url.folder);
  return opening('the copy in', folder, () => openSqliteCopyTarget(folder, ledgerId));
}
