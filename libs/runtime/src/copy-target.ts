import { resolve } from 'node:path';
import { openEventStoreDbCopyTarget, openSqliteCopyTarget, type CopyTarget } from '#event-store';
import { settingsFrom } from './settings.ts';
import { inPrivateFolder } from './private-folder.ts';
import { connecting, opening } from './start-failed.ts';
import type { EventStoreUrl } from './store-url.ts';

/** Opens the store that becomes a copy of the ledger `ledgerId`. Rejects with an error that carries a stable `code`. */
export async function openCopyTarget(
  url: EventStoreUrl,
  ledgerId: string,
  maxAges = settingsFrom({}).maxAges,
): Promise<CopyTarget> {
  if (url.kind === 'eventstoredb')
    return connecting(url.place, () => openEventStoreDbCopyTarget({ url: url.url, ledgerId, maxAges }));
  const folder = resolve(url.folder);
  return opening('the copy in', folder, () => inPrivateFolder(folder, () => openSqliteCopyTarget(folder, ledgerId)));
}
