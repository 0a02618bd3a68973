import { storeCall } from '#sqlite';
import { maxAppends } from './append-queue.ts';
import type { CopyTarget } from '../port/copy-target.ts';
import { completeCopy } from './ledger-marker.ts';
import { openSqliteEventStore } from './open-sqlite-event-store.ts';

/**
 * Opens a folder that becomes a copy of the ledger `ledgerId`, whether it is new, half copied or complete. Rejects with
 * `LedgerRefused` for a folder of another ledger, or one that holds anything else.
 */
export async function openSqliteCopyTarget(folder: string, ledgerId: string): Promise<CopyTarget> {
  const store = await openSqliteEventStore({ folder, production: false, init: true, copyOf: ledgerId });
  return { store, together: maxAppends, complete: async () => storeCall('completing the copy', () => completeCopy(folder)) };
}
