import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { backUpDevelopmentKey } from '#access';
import { viewsFile } from '#document-store';
import { backUpLedger, makeBackupFolder } from '#event-store';
import { placeOf, type Settings } from '#runtime';
import { backUpFile, type BackupProgress } from '#sqlite';
import { storeSettings, withLedger, withLedgerAt } from '../ledger.ts';
import type { Shell } from '../shell.ts';
import { BackupNotEmbedded } from './backup-refused.ts';

/** `ledger backup`: an embedded ledger with its views and its key, copied while services go on. */
export const backupCommand = (shell: Shell): Command =>
  new Command('backup')
    .description('copy an embedded ledger, its views and its development key; it may be in use, what comes later is left out')
    .argument('<folder>', 'absent or empty; as the folder of the stores it is the ledger of that moment')
    .option('--json', 'the result as a JSON object')
    .action(async (to: string, { json }: { json?: true }) => {
      const { eventStore: place } = storeSettings(shell);
      if (place.kind !== 'embedded') throw new BackupNotEmbedded(placeOf(place));
      const { folder } = place;
      await withLedger(shell, async ({ settings }) => {
        makeBackupFolder(to);
        await backUpDevelopmentKey(settings.developmentKeyFolder, to);
        // Views before events: a view that is behind catches up, one that is ahead belongs to another ledger.
        await backUpViews(shell, settings, to);
        await backUpLedger(folder, to, shown(shell, 'events'));
      });
      await withLedgerAt({ kind: 'embedded', folder: to }, async (backup) => {
        const { ledgerId } = backup;
        const { position } = await backup.endAfter(0n);
        if (json) return shell.print(JSON.stringify({ ledgerId, position: position.toString() }));
        shell.print(`Ledger ${ledgerId} up to position ${position} is in ${to}.`);
        return shell.print(
          `\`ledger check\` with embedded:${to} in EVENT_STORE_URL and DOCUMENT_STORE_URL says whether it is whole.`,
        );
      });
    });

async function backUpViews(shell: Shell, { documentStore: views }: Settings, to: string): Promise<void> {
  const file = views.kind === 'embedded' ? join(views.folder, viewsFile) : undefined;
  if (file !== undefined && existsSync(file)) return backUpFile(file, join(to, viewsFile), shown(shell, 'views'));
  return shell.warn(`There are no views in ${placeOf(views)} that a backup could take; they are made again from the ledger.`);
}

/** On a terminal only: a backup has no part that is worth a line of a log. */
const shown =
  ({ redraw }: Shell, what: string): BackupProgress =>
  (share) =>
    redraw?.(share < 1 ? `${what}: ${Math.floor(share * 100)} %` : '');
