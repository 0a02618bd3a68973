import type { EventStore } from '#event-store';
import { openEvents, settingsFrom, type Settings } from '#runtime';
import type { Shell } from './shell.ts';

/** There is nothing to read, and reading makes no ledger. */
export class LedgerMissing extends Error {
  readonly code = 'LEDGER_MISSING';

  constructor(folder: string) {
    super(`There is no ledger in ${folder}. Start the service there first, or name another folder by EVENT_STORE_URL.`);
  }
}

/** What the command line is told of the stores; what only a service needs is not asked for. */
export const storeSettings = ({ env }: Pick<Shell, 'env'>): Settings => {
  const { EVENT_STORE_URL, DOCUMENT_STORE_URL, DECISION_MAX_AGE } = env;
  return settingsFrom({ EVENT_STORE_URL, DOCUMENT_STORE_URL, DECISION_MAX_AGE });
};

/** Reads the ledger of the settings, also while a service in another process writes to it. */
export async function withLedger<Result>(
  shell: Shell,
  work: (ledger: { readonly eventStore: EventStore; readonly settings: Settings }) => Promise<Result>,
): Promise<Result> {
  const settings = storeSettings(shell);
  const eventStore = await openToRead(settings);
  try {
    return await work({ eventStore, settings });
  } finally {
    await eventStore.close();
  }
}

/** As in production, where nobody's word makes a ledger: a reader has no reason to. */
async function openToRead(settings: Settings): Promise<EventStore> {
  try {
    return await openEvents({ ...settings, production: true, ledgerInit: false });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'LEDGER_NOT_INITIALISED') throw error;
    throw new LedgerMissing(settings.eventStore.folder);
  }
}
