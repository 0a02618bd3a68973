import type { EventStore } from '#event-store';
import { openEvents, settingsFrom, type Settings, type StoreUrl } from '#runtime';
import type { Shell } from './shell.ts';

/** The folder holds no ledger; a command that reads does not make one. */
export class LedgerMissing extends Error {
  readonly code = 'LEDGER_MISSING';

  constructor(folder: string) {
    super(`There is no ledger in ${folder}. Start the service there first, or name another folder by EVENT_STORE_URL.`);
  }
}

/** The settings of the stores. Settings that only a service needs are not read, so they cannot fail a command. */
export const storeSettings = ({ env }: Pick<Shell, 'env'>): Settings => {
  const { EVENT_STORE_URL, DOCUMENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, DECISION_MAX_AGE } = env;
  return settingsFrom({ EVENT_STORE_URL, DOCUMENT_STORE_URL, DEVELOPMENT_KEY_FOLDER, DECISION_MAX_AGE });
};

/** Reads the ledger of the settings, also while a service in another process writes to it. */
export async function withLedger<Result>(
  shell: Shell,
  work: (ledger: { readonly eventStore: EventStore; readonly settings: Settings }) => Promise<Result>,
): Promise<Result> {
  const settings = storeSettings(shell);
  return withLedgerAt(settings.eventStore, (eventStore) => work({ eventStore, settings }));
}

/** Reads the ledger at this URL. */
export async function withLedgerAt<Result>(eventStore: StoreUrl, work: (events: EventStore) => Promise<Result>): Promise<Result> {
  const events = await openToRead({ ...settingsFrom({}), eventStore });
  try {
    return await work(events);
  } finally {
    await events.close();
  }
}

/** With the settings of production without LEDGER_INIT, so that an empty folder is never made into a ledger. */
async function openToRead(settings: Settings): Promise<EventStore> {
  try {
    return await openEvents({ ...settings, production: true, ledgerInit: false });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'LEDGER_NOT_INITIALISED') throw error;
    throw new LedgerMissing(settings.eventStore.folder);
  }
}
